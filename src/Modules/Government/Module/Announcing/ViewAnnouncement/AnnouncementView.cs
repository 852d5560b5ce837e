using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing.ViewAnnouncement;

/// <summary>An announcement without its words.</summary>
internal sealed record AnnouncementView : AnnouncementHead
{
    public AnnouncementView(Announcement row, string? home, AnnouncementMark mark)
        : base(row, home, mark) => (Version, WithdrawnAt, WithdrawnReason) = (row.Version, row.WithdrawnAt, row.WithdrawnReason);

    /// <summary>The row's; whoever changes it must have seen it.</summary>
    public int Version { get; }

    public DateTimeOffset? WithdrawnAt { get; }

    public string? WithdrawnReason { get; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Whether the reader writes it: changes, publishes, withdraws.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Where the reader's institution lies; null for officers.</summary>
    public string? Residence { get; init; }

    /// <summary>Those that the reader may see, the newest first.</summary>
    public required IReadOnlyList<VersionLine> Lines { get; init; }

    public VersionLine Newest => Lines[0];

    public VersionLine? Find(int? number) => Lines.FirstOrDefault(line => line.Number == number);
}
