using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>A case as its page shows it. Who may not open the details gets the register line alone.</summary>
internal sealed record CaseView(ChildLine Line, int Version, CaseAccess Access, CaseDetails? Details)
{
    /// <summary>The child's picture, a small JPEG; null where there is none.</summary>
    public byte[]? Portrait { get; init; }
}
