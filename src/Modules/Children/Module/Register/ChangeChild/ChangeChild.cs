namespace MerajutASA.Modules.Children.Register;

/// <summary>A child's register line as it should stand, and the version that was read before.</summary>
internal sealed record ChangeChild(Guid Id, int Version, ChildForm Form)
{
    /// <summary>Keys of warnings that the asker has looked at.</summary>
    public IReadOnlySet<string> Accepted { get; init; } = new HashSet<string>();
}
