using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>
/// Reads what the graph holds of a region, or around the own institution, and keeps what PostgreSQL's policies show. The graph is asked outside
/// the transaction, after session and role were checked in one.
/// </summary>
internal sealed class WebReader(UnitOfWork<GovernmentDb> work, GraphGateway graph, TimeProvider clock)
{
    private static readonly string[] ForAll = [WebTexts.Belonging, WebTexts.Parties, WebTexts.Runs, WebTexts.About];
    private static readonly string[] ForOfficers = [WebTexts.Offices, WebTexts.OfficesOfFoundations, WebTexts.OfficesOfParties, WebTexts.Gifts];

    /// <param name="actor">Who asks.</param>
    /// <param name="useCase">In whose name.</param>
    /// <param name="region">Only of this region; null for all in reach.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>NotFound for who may not ask; Refused("TooMuch") where the region is too large for one picture.</returns>
    public Task<Outcome<SeenWeb>> ReadAsync(Actor actor, UseCase useCase, string? region, CancellationToken cancellation) =>
        ReadAsync(actor, useCase, async () =>
        {
            var parameters = Parameters(actor, region);
            return actor.Role is Role.LksaHead or Role.LksaStaff
                ? ([new Party(PartyKind.Institution, actor.Institution ?? Guid.Empty)], await AroundOwnAsync(actor, parameters, cancellation))
                : (await InstitutionsAsync(actor, parameters, cancellation), await InRegionAsync(actor, parameters, cancellation));
        }, cancellation);

    /// <summary>What is at most so many ties away from one thing, however large the reader's region is. Staff and heads have no more than what is around their own institution.</summary>
    public Task<Outcome<SeenWeb>> ReadAroundAsync(Actor actor, UseCase useCase, Party center, int reach, CancellationToken cancellation) =>
        actor.Role is Role.LksaHead or Role.LksaStaff
            ? ReadAsync(actor, useCase, region: null, cancellation)
            : ReadAsync(actor, useCase, async () =>
            {
                var parameters = new Dictionary<string, object?> { ["id"] = center.Id, ["today"] = Parameters(actor, null)["today"] };
                return ([center], await graph.QueryAsync(actor, WebTexts.Around(center.Kind, reach), parameters, WebEdge.Of, cancellation));
            }, cancellation);

    private async Task<Outcome<SeenWeb>> ReadAsync(
        Actor actor, UseCase useCase, Func<Task<(IReadOnlyList<Party> Alone, IReadOnlyList<WebEdge> Edges)>> read, CancellationToken cancellation)
    {
        if (await AdmitAsync(actor, useCase, cancellation) is false)
            return new Outcome<SeenWeb>.NotFound();
        try
        {
            var (alone, edges) = await read();
            return await SeenAsync(actor, useCase, alone, edges, cancellation);
        }
        catch (GraphLimitException)
        {
            return new Outcome<SeenWeb>.Refused("TooMuch");
        }
    }

    /// <summary>Rows of a text about a region.</summary>
    public async Task<Outcome<IReadOnlyList<T>>> AskAsync<T>(
        Actor actor, UseCase useCase, string text, string? region, Func<GraphRow, T> read, CancellationToken cancellation)
    {
        if (await AdmitAsync(actor, useCase, cancellation) is false)
            return new Outcome<IReadOnlyList<T>>.NotFound();
        return new Outcome<IReadOnlyList<T>>.Done(await graph.QueryAsync(actor, text, Parameters(actor, region), read, cancellation));
    }

    /// <summary>The names of what is about to be shown; what is out of sight is absent.</summary>
    public async Task<IReadOnlyDictionary<Party, PartyLine>> NameAsync(Actor actor, UseCase useCase, IEnumerable<Party> parties, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyDictionary<Party, PartyLine>>(
            actor, useCase, async db => new Outcome<IReadOnlyDictionary<Party, PartyLine>>.Done(await Parties.FindAsync(db, parties, cancellation)), cancellation)).Value;

    private async Task<bool> AdmitAsync(Actor actor, UseCase useCase, CancellationToken cancellation) =>
        (await work.RunAsync<bool>(actor, useCase, _ => Task.FromResult<Outcome<bool>>(true), cancellation)).IsDone;

    private Dictionary<string, object?> Parameters(Actor actor, string? region)
    {
        var reach = actor.Region ?? "";
        var (low, high) = RegionCode.Range(region is not null && RegionCode.Holds(reach, region) ? region : reach);
        return new() { ["low"] = low, ["high"] = high, ["today"] = CopyRelations.RelationNode.Day(IndonesianDay.Of(clock.GetUtcNow())) };
    }

    private async Task<List<Party>> InstitutionsAsync(Actor actor, Dictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var asked = parameters.Where(pair => pair.Key != "today").ToDictionary();
        return [.. await graph.QueryAsync(actor, WebTexts.Institutions, asked, row => new Party(PartyKind.Institution, Guid.Parse(row.Value<string>("id"))), cancellation)];
    }

    private async Task<List<WebEdge>> InRegionAsync(Actor actor, Dictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var edges = new List<WebEdge>();
        foreach (var text in actor.Role == Role.SocialOfficer ? ForAll.Concat(ForOfficers) : ForAll)
            edges.AddRange(await graph.QueryAsync(actor, text, parameters, WebEdge.Of, cancellation));
        return edges;
    }

    private async Task<List<WebEdge>> AroundOwnAsync(Actor actor, Dictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var today = new Dictionary<string, object?> { ["today"] = parameters["today"] };
        return
        [
            .. await graph.QueryAsync(actor, WebTexts.AroundOwn, today, WebEdge.Of, cancellation),
            .. await graph.QueryAsync(actor, WebTexts.BeyondOwn, today, WebEdge.Of, cancellation),
        ];
    }

    private async Task<Outcome<SeenWeb>> SeenAsync(Actor actor, UseCase useCase, IReadOnlyList<Party> alone, IReadOnlyList<WebEdge> edges, CancellationToken cancellation) =>
        await work.RunAsync<SeenWeb>(
            actor,
            useCase,
            async db =>
            {
                var asked = edges.SelectMany(edge => (Party[])[edge.From, edge.To]).Concat(alone).Distinct().ToList();
                var lines = new Dictionary<Party, PartyLine>(await Parties.FindAsync(db, asked.Where(party => party.Kind != PartyKind.Person), cancellation));
                // People are seen by their offices and gifts; a key is opened only for a name that is shown.
                var people = asked.Where(party => party.Kind == PartyKind.Person).Select(party => party.Id).ToList();
                foreach (var id in await db.Persons.AsNoTracking().Where(person => people.Contains(person.Id)).Select(person => person.Id).ToListAsync(cancellation))
                    lines.Add(new Party(PartyKind.Person, id), new PartyLine(new Party(PartyKind.Person, id), null, "", false));
                return new SeenWeb(lines, [.. edges.Distinct().Where(edge => lines.ContainsKey(edge.From) && lines.ContainsKey(edge.To))], IndonesianDay.Of(db.Now));
            },
            cancellation);
}
