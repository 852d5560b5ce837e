using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.FindParties;

/// <summary>For choosing a thing of the web by part of its name, of what is in sight and has not ended.</summary>
[UseCase("government.find-parties", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class FindParties(UnitOfWork<GovernmentDb> work)
{
    private const int Most = 12;

    public Task<Outcome<IReadOnlyList<PartyLine>>> RunAsync(Actor actor, IReadOnlyList<PartyKind> kinds, string? typed, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<PartyLine>>(
            actor,
            UseCase.Of<FindParties>(),
            async db =>
            {
                var folded = Folding.Of(typed ?? "");
                var found = new List<PartyLine>();
                foreach (var kind in kinds)
                    found.AddRange(await FindAsync(db, kind, folded, cancellation));
                return new Outcome<IReadOnlyList<PartyLine>>.Done([.. found.OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase).Take(Most)]);
            },
            cancellation);

    /// <summary>Of ids that stand in an address.</summary>
    public Task<Outcome<IReadOnlyDictionary<Party, PartyLine>>> NameAsync(Actor actor, IReadOnlyCollection<Party> parties, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyDictionary<Party, PartyLine>>(
            actor,
            UseCase.Of<FindParties>(),
            async db => new Outcome<IReadOnlyDictionary<Party, PartyLine>>.Done(await Parties.FindAsync(db, parties, cancellation)),
            cancellation);

    private static async Task<IEnumerable<PartyLine>> FindAsync(GovernmentDb db, PartyKind kind, string folded, CancellationToken cancellation)
    {
        if (kind != PartyKind.Institution)
            return await Parties.LinesAsync(db, Ledgers.Of(kind), await Ledgers.Of(kind).SearchAsync(db, folded, Most, cancellation), IndonesianDay.Of(db.Now), cancellation);
        var rows = await db.Institutions.AsNoTracking().Where(row => row.NameKey.Contains(folded) && row.State != InstitutionState.Closed)
            .OrderBy(row => row.NameKey).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation);
        return rows.Select(Parties.Line);
    }
}
