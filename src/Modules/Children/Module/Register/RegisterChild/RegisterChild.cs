using MerajutASA.Modules.Children.Family;

namespace MerajutASA.Modules.Children.Register;

/// <summary>A child that comes into the institution. The id is made by the asker, so that asking twice registers once.</summary>
internal sealed record RegisterChild(Guid Id, ChildForm Form)
{
    /// <summary>The story behind the entry; kept with the referral.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<KinForm> Kin { get; init; } = [];

    /// <summary>Whom the head gives the child to; staff who register a child care for it themselves.</summary>
    public Guid? AssignTo { get; init; }

    /// <summary>Keys of warnings that the asker has looked at.</summary>
    public IReadOnlySet<string> Accepted { get; init; } = new HashSet<string>();
}
