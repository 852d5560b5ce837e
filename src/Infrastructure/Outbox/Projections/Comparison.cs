namespace MerajutASA.Infrastructure.Outbox.Projections;

/// <summary>A projection beside its source: how many aggregates each has, a checksum of each, and what differs.</summary>
/// <param name="Source">How many aggregates PostgreSQL has.</param>
/// <param name="Projected">How many the store has.</param>
/// <param name="Differences">One for each aggregate that is missing, left over or different, in order of id.</param>
public sealed record Comparison(int Source, int Projected, IReadOnlyList<Difference> Differences)
{
    public bool IsEqual => Differences.Count == 0;

    /// <summary>Compares two sides by id; equal rows have equal <paramref name="source"/> and <paramref name="projected"/> values.</summary>
    public static Comparison Of<T>(IReadOnlyDictionary<Guid, T> source, IReadOnlyDictionary<Guid, T> projected)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(projected);
        var missing = source.Keys.Where(id => !projected.ContainsKey(id)).Select(id => new Difference(id, DifferenceKind.Missing));
        var extra = projected.Keys.Where(id => !source.ContainsKey(id)).Select(id => new Difference(id, DifferenceKind.LeftOver));
        var other = source.Where(pair => projected.TryGetValue(pair.Key, out var value) && !value.Equals(pair.Value)).Select(pair => new Difference(pair.Key, DifferenceKind.Different));
        return new Comparison(source.Count, projected.Count, [.. missing.Concat(extra).Concat(other).OrderBy(difference => difference.Aggregate)]);
    }
}

/// <summary>One aggregate that is not in the store as it is in the source.</summary>
public sealed record Difference(Guid Aggregate, DifferenceKind Kind);

/// <summary>How an aggregate differs.</summary>
public enum DifferenceKind
{
    /// <summary>The source has it, the store has not.</summary>
    Missing,

    /// <summary>The store has it, the source has not (any more).</summary>
    LeftOver,

    /// <summary>Both have it, not alike.</summary>
    Different,
}
