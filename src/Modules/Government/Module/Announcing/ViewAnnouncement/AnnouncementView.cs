using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing.ViewAnnouncement;

/// <summary>An announcement without its words.</summary>
internal sealed record AnnouncementView
{
    public required Guid Id { get; init; }

    /// <summary>The row's; whoever changes it must have seen it.</summary>
    public required int Version { get; init; }

    public required AnnouncementSource Source { get; init; }

    public required AnnouncementState State { get; init; }

    public required string Title { get; init; }

    public string? TitleEnglish { get; init; }

    public required bool Pinned { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? WithdrawnReason { get; init; }

    public required AnnouncementMark Mark { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Whether the reader writes it: changes, publishes, withdraws.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Null for who does not count its readers.</summary>
    public ReadCount? Count { get; init; }

    /// <summary>Where the reader's institution lies; null for officers.</summary>
    public string? Residence { get; init; }

    /// <summary>Those that the reader may see, the newest first.</summary>
    public required IReadOnlyList<VersionLine> Lines { get; init; }

    public VersionLine Newest => Lines[0];

    public VersionLine? Find(int? number) => Lines.FirstOrDefault(line => line.Number == number);
}
