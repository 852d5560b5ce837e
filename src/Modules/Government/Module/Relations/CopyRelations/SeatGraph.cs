using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>Offices in the graph: from a person, who is an id there and no more, to a foundation or supporter.</summary>
internal sealed class SeatGraph(CopyRelations source, GraphGateway graph) : RelationCopy(graph, "seat")
{
    internal override async Task WriteAsync(IReadOnlyList<RelationNode> copies, CancellationToken cancellation)
    {
        foreach (var organisation in RelationGraphTexts.Organisations)
            await RunAsync(RelationGraphTexts.Seat(organisation), "rows", [.. copies.Where(seat => Organisation(seat) == organisation).Select(Row)], cancellation);
    }

    protected override Task<IReadOnlyList<RelationNode>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        source.FindSeatsAsync(Self, ids, cancellation);

    protected override Task<IReadOnlyList<RelationNode>> PageAsync(Guid? after, int most, CancellationToken cancellation) =>
        source.PageSeatsAsync(Self, after, most, cancellation);

    protected override Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        RunAsync(RelationGraphTexts.RemoveSeats, "ids", [.. ids], cancellation);

    protected override Task<IReadOnlyDictionary<Guid, RelationNode>> StoredAsync(CancellationToken cancellation) =>
        ReadBackAsync(RelationGraphTexts.ReadBackSeats, cancellation);

    private static PartyKind Organisation(RelationNode seat) => Enum.Parse<PartyKind>(seat.Ties.Split(' ')[1]);

    private static Dictionary<string, object?> Row(RelationNode seat)
    {
        var tie = seat.Ties.Split(' ');
        var row = seat.Row();
        (row["organisation"], row["person"]) = (tie[2], tie[3]);
        return row;
    }
}
