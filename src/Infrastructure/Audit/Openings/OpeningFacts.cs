using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;

namespace MerajutASA.Infrastructure.Audit.Openings;

/// <summary>
/// Openings of records, from the audit log to <c>access_event</c>. No event tells of them, which would cost every page another row: the log is counted
/// from a position on, batch by batch, each recorded before it is sent.
/// </summary>
internal sealed class OpeningFacts(OpeningLog log, OpeningTable table) : IProjection
{
    public const string Known = "audit.openings";

    public string Name => Known;

    public string Store => "clickhouse";

    public IReadOnlyCollection<Type> Events { get; } = [];

    public Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Sends what was recorded and not confirmed, then counts on until nothing is left.</summary>
    public async Task CarryAsync(CancellationToken cancellation)
    {
        await table.MakeAsync(cancellation);
        do
        {
            foreach (var batch in await log.BatchesAsync(unsent: true, cancellation))
                await SendAsync(batch, cancellation);
        }
        while (await log.CutAsync(cancellation));
    }

    public async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await table.EmptyAsync(cancellation);
        var done = 0;
        foreach (var batch in await log.BatchesAsync(unsent: false, cancellation))
        {
            done += await SendAsync(batch, cancellation);
            progress.Report(done);
        }
    }

    /// <summary>Count by count; and each batch with what the log holds between its ends.</summary>
    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var source = new Dictionary<Guid, OpeningFact>();
        foreach (var batch in await log.BatchesAsync(unsent: false, cancellation))
        {
            foreach (var fact in await log.OfAsync(batch, cancellation))
                source[fact.Id] = fact;
        }

        var projected = (await table.ReadAsync(cancellation)).ToDictionary(fact => fact.Id);
        var compared = Comparison.Of(source, projected);
        var miscounted = (await log.DifferingAsync(cancellation)).Select(batch => new Difference(batch, DifferenceKind.Different));
        return compared with { Differences = [.. compared.Differences, .. miscounted] };
    }

    private async Task<int> SendAsync(Guid batch, CancellationToken cancellation)
    {
        var facts = await log.OfAsync(batch, cancellation);
        await table.PutAsync(batch, facts, cancellation);
        await log.ConfirmAsync(batch, cancellation);
        return facts.Count;
    }
}
