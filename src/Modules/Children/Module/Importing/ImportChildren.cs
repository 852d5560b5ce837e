using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>The rows of a checked file to register now. Asked again with the same id, what is there already stays as it is.</summary>
internal sealed record ImportChildren(Guid Id, byte[] FileHash, IReadOnlyList<RegisterChild> Rows)
{
    /// <summary>All rows in one transaction; otherwise batch by batch.</summary>
    public bool AllOrNothing { get; init; }
}
