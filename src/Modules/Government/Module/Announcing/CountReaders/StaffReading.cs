using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Who of the own staff has read, by account, and when; of what a head wrote.</summary>
[Class(DataClass.Internal)]
internal sealed record StaffReading(string Title, string? TitleEnglish, string RegionCode, IReadOnlyDictionary<Guid, DateTimeOffset> ReadAt)
{
    /// <summary>Of an announcement in the head's sight that was published.</summary>
    public static async Task<Outcome<StaffReading>> OfAsync(GovernmentDb db, Guid announcement, CancellationToken cancellation)
    {
        var row = await db.Announcements.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation);
        if (row is not { InstitutionId: { } institution, PublishedAt: not null })
            return new Outcome<StaffReading>.NotFound();
        var home = await db.Institutions.AsNoTracking().SingleAsync(candidate => candidate.Id == institution, cancellation);
        var readings = await db.AnnouncementReadings.AsNoTracking()
            .Where(reading => reading.AnnouncementId == announcement && reading.Number >= row.ReadFrom)
            .ToDictionaryAsync(reading => reading.AccountId, reading => reading.ReadAt, cancellation);
        return new StaffReading(row.Title, row.TitleEnglish, home.RegionCode, readings);
    }

    /// <summary>The staff among these people, each with when it was read.</summary>
    /// <param name="colleagues">Of the institution.</param>
    /// <param name="nameless">What stands for a name that cannot be opened.</param>
    public IReadOnlyList<StaffReader> Of(IEnumerable<Infrastructure.Accounts.Person> colleagues, string nameless) =>
    [
        .. colleagues.Where(person => person.Role == Role.LksaStaff)
            .Select(person => new StaffReader(person.Name ?? nameless, ReadAt.TryGetValue(person.AccountId, out var at) ? at : null)),
    ];
}
