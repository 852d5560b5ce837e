using System.Collections.Concurrent;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>How often this process has answered queries from the cache and from their source since it began.</summary>
internal sealed class AnswerCounts
{
    private readonly ConcurrentDictionary<string, AnswerCount> _counts = new(StringComparer.Ordinal);

    /// <summary>In order of name.</summary>
    public IReadOnlyList<AnswerCount> All => [.. _counts.Values.OrderBy(count => count.Query, StringComparer.Ordinal)];

    public void Add(string query, bool fromCache) => _counts.AddOrUpdate(
        query,
        name => new AnswerCount(name, fromCache ? 1 : 0, fromCache ? 0 : 1),
        (_, count) => fromCache ? count with { FromCache = count.FromCache + 1 } : count with { FromSource = count.FromSource + 1 });
}
