using System.Collections.Concurrent;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.Trail;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>Hears what the gateway writes down, where the tests are about ClickHouse and have no PostgreSQL.</summary>
internal sealed class HeardTrail : IQueryTrail
{
    private readonly ConcurrentQueue<QueryNote> _notes = new();

    public IReadOnlyCollection<QueryNote> Notes => _notes;

    public Task AdmitAsync(Actor actor, CancellationToken cancellation) => Task.CompletedTask;

    public Task WriteAsync(Actor actor, QueryNote note)
    {
        _notes.Enqueue(note);
        return Task.CompletedTask;
    }
}
