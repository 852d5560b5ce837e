using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>A row of a file, read and checked: what would be registered, what is wrong and what asks for a second look, by column.</summary>
internal sealed record ImportRow(int Number, RegisterChild Command, IReadOnlyList<FieldError> Errors, IReadOnlyList<ChildWarning> Warnings)
{
    public bool IsGood => Errors.Count == 0;
}
