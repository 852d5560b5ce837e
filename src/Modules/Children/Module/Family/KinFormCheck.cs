using System.Text.RegularExpressions;
using MerajutASA.Modules.Children.Forms;

namespace MerajutASA.Modules.Children.Family;

/// <summary>What must hold of a guardian or kin.</summary>
internal static partial class KinFormCheck
{
    /// <param name="form">What was typed.</param>
    /// <param name="errors">Where the errors go.</param>
    /// <param name="prefix">Stands before the field names where several are filled in at once: <c>Kin[0].</c>.</param>
    public static void Check(KinForm form, FieldErrors errors, string prefix = "")
    {
        errors.Required(prefix + nameof(form.Name), Typed.Line(form.Name));
        errors.Name(prefix + nameof(form.Name), Typed.Line(form.Name));
        errors.Required(prefix + nameof(form.Relation), form.Relation);
        errors.Unless(Typed.Line(form.Phone) is not { } phone || Number().IsMatch(phone), prefix + nameof(form.Phone), "NotAPhone");
        errors.AtMost(prefix + nameof(form.Phone), Typed.Line(form.Phone), Limits.Phone);
        errors.AtMost(prefix + nameof(form.Address), Typed.Line(form.Address), Limits.Line);
        errors.Unless(!(form.IsGuardian && form.MustNotBeTold), prefix + nameof(form.MustNotBeTold), "GuardianMustBeTold");
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ().-]{5,}\z")]
    private static partial Regex Number();
}
