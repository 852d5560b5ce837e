using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>What a line and a page of an announcement have alike: all but its words.</summary>
[Class(DataClass.Internal)]
internal abstract record AnnouncementHead
{
    /// <param name="row">The announcement.</param>
    /// <param name="home">The name of the reader's institution; null for officers.</param>
    /// <param name="mark">Whether the reader has read it.</param>
    protected AnnouncementHead(Announcement row, string? home, AnnouncementMark mark)
    {
        (Id, State, Title, TitleEnglish, Pinned) = (row.Id, row.State, row.Title, row.TitleEnglish, row.Pinned);
        (ValidFrom, ValidUntil, PublishedAt, Mark) = (row.ValidFrom, row.ValidUntil, row.PublishedAt, mark);
        Source = new AnnouncementSource(row.OfficeCode, row.RegionCode, row.InstitutionId is null ? null : home);
    }

    public Guid Id { get; }

    public AnnouncementSource Source { get; }

    public AnnouncementState State { get; }

    public string Title { get; }

    public string? TitleEnglish { get; }

    public bool Pinned { get; }

    public DateOnly? ValidFrom { get; }

    public DateOnly? ValidUntil { get; }

    public DateTimeOffset? PublishedAt { get; }

    public AnnouncementMark Mark { get; }

    /// <summary>Null for who does not count its readers.</summary>
    public ViewAnnouncement.ReadCount? Count { get; init; }
}
