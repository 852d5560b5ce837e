using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>Things of the web by their ids, as the reader sees them: what is out of sight is absent.</summary>
internal static class Parties
{
    /// <summary>A few queries for the whole page, whatever its kinds.</summary>
    public static async Task<IReadOnlyDictionary<Party, PartyLine>> FindAsync(GovernmentDb db, IEnumerable<Party> parties, CancellationToken cancellation)
    {
        var today = IndonesianDay.Of(db.Now);
        var lines = new List<PartyLine>();
        foreach (var group in parties.Distinct().GroupBy(party => party.Kind, party => party.Id))
        {
            var ids = group.ToList();
            lines.AddRange(group.Key switch
            {
                PartyKind.Institution => (await db.Institutions.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation)).Select(Line),
                PartyKind.Person => (await PersonNames.OpenAsync(db, ids, cancellation)).Select(pair => new PartyLine(new Party(PartyKind.Person, pair.Key), pair.Value, "", false)),
                _ => await LinesAsync(db, Ledgers.Of(group.Key), await Ledgers.Of(group.Key).OfIdsAsync(db, ids, cancellation), today, cancellation),
            });
        }

        return lines.ToDictionary(line => line.Party);
    }

    public static PartyLine Line(Institution row) =>
        new(new Party(PartyKind.Institution, row.Id), row.Name, row.RegionCode, row.State == InstitutionState.Closed, Infrastructure.Postgres.Codes.Of(row.Kind));

    /// <summary>Entries as lines; givers who are persons with their names, where these are in sight.</summary>
    public static async Task<IReadOnlyList<PartyLine>> LinesAsync(
        GovernmentDb db, ILedger ledger, IReadOnlyList<RegisterEntry> rows, DateOnly today, CancellationToken cancellation)
    {
        var names = await PersonNames.OpenAsync(db, [.. rows.Select(PersonOf).OfType<Guid>()], cancellation);
        return [.. rows.Select(row => new PartyLine(new Party(ledger.Kind, row.Id), NameOf(row, names), row.RegionCode, ledger.IsOver(row, today), CodeOf(row)))];
    }

    public static string? NameOf(RegisterEntry row, IReadOnlyDictionary<Guid, string?> persons) =>
        PersonOf(row) is { } person ? persons.GetValueOrDefault(person) : row.Name;

    public static Guid? PersonOf(RegisterEntry row) => (row as Supporter)?.PersonId;

    private static string? CodeOf(RegisterEntry row) => row switch
    {
        Supporter supporter => Infrastructure.Postgres.Codes.Of(supporter.Kind),
        Programme programme => Infrastructure.Postgres.Codes.Of(programme.Field),
        _ => null,
    };
}
