using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.Seats;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.ViewEntry;

/// <summary>Opens one entry with its board, its institutions, its agreements and its programmes.</summary>
[UseCase("government.view-entry", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewEntry(UnitOfWork<GovernmentDb> work)
{
    /// <summary>More than anybody reads; the graph shows the rest.</summary>
    private const int Most = 200;

    public Task<Outcome<EntryFile>> RunAsync(Actor actor, PartyKind kind, Guid id, CancellationToken cancellation = default)
    {
        var ledger = Ledgers.Of(kind);
        return work.RunAsync<EntryFile>(
            actor,
            UseCase.Of<ViewEntry>(),
            async db =>
            {
                var row = await ledger.FindAsync(db, id, tracked: false, cancellation);
                if (row is null)
                    return new Outcome<EntryFile>.NotFound();
                var institutions = kind == PartyKind.Foundation
                    ? await db.Institutions.AsNoTracking().Where(i => i.FoundationId == id).OrderBy(i => i.NameKey).ThenBy(i => i.Id).Take(Most).ToListAsync(cancellation)
                    : [];
                return new EntryFile(
                    (await EntryViews.OfAsync(db, ledger, [row], cancellation))[0],
                    kind is PartyKind.Foundation or PartyKind.Supporter
                        ? await SeatViews.OfAsync(db, db.Seats.Where(seat => seat.FoundationId == id || seat.SupporterId == id).Take(Most), cancellation)
                        : [],
                    [.. institutions.Select(Parties.Line)],
                    await EntryViews.OfAsync(db, Ledgers.Agreements, await AgreementsOf(db, id).ToListAsync(cancellation), cancellation),
                    await EntryViews.OfAsync(db, Ledgers.Programmes, await ProgrammesOf(db, id).ToListAsync(cancellation), cancellation));
            },
            cancellation);
    }

    public static IQueryable<Agreement> AgreementsOf(GovernmentDb db, Guid id) => db.Agreements.AsNoTracking()
        .Where(row => row.RecipientInstitutionId == id || row.RecipientFoundationId == id || row.SupporterId == id || row.ProgrammeId == id)
        .OrderByDescending(row => row.FromDay).ThenBy(row => row.Id).Take(Most);

    public static IQueryable<Programme> ProgrammesOf(GovernmentDb db, Guid id) => db.Programmes.AsNoTracking()
        .Where(row => row.RunnerInstitutionId == id || row.RunnerFoundationId == id || row.RunnerSupporterId == id)
        .OrderBy(row => row.NameKey).ThenBy(row => row.Id).Take(Most);
}
