using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Forms;

namespace MerajutASA.Modules.Children.Register;

/// <summary>What must hold of a registration as a whole.</summary>
internal static class RegisterChildCheck
{
    public static FieldErrors Errors(RegisterChild command, ChildRules rules)
    {
        var errors = ChildFormCheck.Errors(command.Form, rules);
        errors.AtMost(nameof(command.Reason), Typed.Text(command.Reason), Limits.Text);
        for (var at = 0; at < command.Kin.Count; at++)
            KinFormCheck.Check(command.Kin[at], errors, $"Kin[{at}].");
        return errors;
    }
}
