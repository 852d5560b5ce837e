using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>Gives the portal's own work the current rows of entries and offices, for the copy in the graph.</summary>
[UseCase("government.copy-relations", Purpose.Synchronisation, Role.System)]
internal sealed class CopyRelations(UnitOfWork<GovernmentDb> work)
{
    public Task<IReadOnlyList<RelationNode>> FindAsync(Actor actor, PartyKind kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        ReadAsync(actor, async db => [.. (await Ledgers.Of(kind).OfIdsAsync(db, ids, cancellation)).Select(Node)], cancellation);

    /// <summary>In order of id, after the given one; empty at the end.</summary>
    public Task<IReadOnlyList<RelationNode>> PageAsync(Actor actor, PartyKind kind, Guid? after, int most, CancellationToken cancellation) =>
        ReadAsync(actor, async db => [.. (await Ledgers.Of(kind).AfterAsync(db, after, most, cancellation)).Select(Node)], cancellation);

    public Task<IReadOnlyList<RelationNode>> FindSeatsAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        ReadAsync(actor, async db => [.. (await db.Seats.AsNoTracking().Where(seat => ids.Contains(seat.Id)).ToListAsync(cancellation)).Select(Node)], cancellation);

    public Task<IReadOnlyList<RelationNode>> PageSeatsAsync(Actor actor, Guid? after, int most, CancellationToken cancellation) =>
        ReadAsync(
            actor,
            async db =>
            [
                .. (await db.Seats.AsNoTracking().Where(seat => after == null || seat.Id > after).OrderBy(seat => seat.Id).Take(most).ToListAsync(cancellation)).Select(Node),
            ],
            cancellation);

    private async Task<IReadOnlyList<RelationNode>> ReadAsync(
        Actor actor, Func<GovernmentDb, Task<IReadOnlyList<RelationNode>>> read, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<RelationNode>>(
            actor, UseCase.Of<CopyRelations>(), async db => new Outcome<IReadOnlyList<RelationNode>>.Done(await read(db)), cancellation)).Value;

    private static RelationNode Node(RegisterEntry row) => row switch
    {
        Foundation => RelationNode.Of(row.Id, row.Version, row.RegionCode, "", null, null, row.EndedOn),
        Supporter supporter => RelationNode.Of(
            row.Id, row.Version, row.RegionCode, Codes.Of(supporter.Kind), null, null, row.EndedOn,
            ("GIVES_AS", supporter.PersonId is { } person ? new Party(PartyKind.Person, person) : null)),
        Programme programme => RelationNode.Of(
            row.Id, row.Version, row.RegionCode, Codes.Of(programme.Field), null, null, row.EndedOn, ("RUNS", programme.Runner)),
        Agreement agreement => RelationNode.Of(
            row.Id, row.Version, row.RegionCode, "", agreement.FromDay, agreement.UntilDay, row.EndedOn,
            ("PARTY_TO", agreement.Recipient), ("PARTY_TO", new Party(PartyKind.Supporter, agreement.SupporterId)),
            ("ABOUT", agreement.ProgrammeId is { } about ? new Party(PartyKind.Programme, about) : null)),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.GetType(), "Not a kind of entry."),
    };

    private static RelationNode Node(Seat seat) => new(
        seat.Id, seat.Version, seat.RegionCode, Codes.Of(seat.Role), RelationNode.Day(seat.FromDay), RelationNode.Day(seat.UntilDay),
        $"SERVES_ON {seat.Organisation.Kind} {seat.Organisation.Id:D} {seat.PersonId:D}");
}
