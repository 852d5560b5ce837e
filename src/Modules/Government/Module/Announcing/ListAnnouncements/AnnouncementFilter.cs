using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>What a list of announcements is narrowed to.</summary>
/// <param name="Text">Part of the title, where case, accents and spaces do not matter, or of what <see cref="Found"/> holds.</param>
/// <param name="Show">Which of them.</param>
internal sealed record AnnouncementFilter(string? Text = null, AnnouncementShow Show = AnnouncementShow.Current)
{
    public const string TextName = "q";
    public const string ShowName = "show";

    /// <summary>The texts whose words hold it, as <see cref="AnnouncementSearch"/> found them.</summary>
    public IReadOnlyList<Guid> Found { get; init; } = [];

    /// <summary>As it stands in an address; what cannot be read filters nothing.</summary>
    public static AnnouncementFilter Read(Func<string, string?> asked) => new(asked(TextName), Codes.Find<AnnouncementShow>(asked(ShowName)) ?? AnnouncementShow.Current);

    /// <summary>What there is to choose from: drafts and what was withdrawn are seen by writers, and officers read nothing.</summary>
    public static IReadOnlyList<AnnouncementShow> ChoicesOf(Role role) => role switch
    {
        Role.SocialOfficer => [AnnouncementShow.Current, AnnouncementShow.Draft, AnnouncementShow.Ended, AnnouncementShow.Withdrawn, AnnouncementShow.All],
        Role.LksaHead => Enum.GetValues<AnnouncementShow>(),
        _ => [AnnouncementShow.Current, AnnouncementShow.Unread, AnnouncementShow.Ended, AnnouncementShow.All],
    };

    public IQueryable<Announcement> Of(IQueryable<Announcement> rows, GovernmentDb db, Actor actor, DateOnly today)
    {
        if (Folding.Of(Text ?? "") is { Length: > 0 } part)
            rows = rows.Where(row => row.TitleKey.Contains(part)
                || db.AnnouncementVersions.Any(version => version.AnnouncementId == row.Id && version.Number == row.Number && Found.Contains(version.Id)));
        return Show switch
        {
            AnnouncementShow.Current => Current(rows, today),
            AnnouncementShow.Unread => Unread(rows, db, actor, today),
            AnnouncementShow.Draft => rows.Where(row => row.State == AnnouncementState.Draft),
            AnnouncementShow.Ended => rows.Where(row => row.State == AnnouncementState.Published && row.ValidUntil < today),
            AnnouncementShow.Withdrawn => rows.Where(row => row.State == AnnouncementState.Withdrawn),
            _ => rows,
        };
    }

    /// <summary>What is for the actor, and was not read in the version that asks to be.</summary>
    public static IQueryable<Announcement> Unread(IQueryable<Announcement> rows, GovernmentDb db, Actor actor, DateOnly today)
    {
        var unread = Current(rows, today).Where(row => row.State == AnnouncementState.Published
            && !db.AnnouncementReadings.Any(reading => reading.AnnouncementId == row.Id && reading.AccountId == actor.AccountId && reading.Number >= row.ReadFrom));
        return actor.Role == Role.LksaHead ? unread.Where(row => row.InstitutionId == null) : unread;
    }

    private static IQueryable<Announcement> Current(IQueryable<Announcement> rows, DateOnly today) =>
        rows.Where(row => row.State != AnnouncementState.Withdrawn && (row.ValidUntil == null || row.ValidUntil >= today));
}
