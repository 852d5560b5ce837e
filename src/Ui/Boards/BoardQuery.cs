using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Ui.Boards;

/// <summary>What the address asks of a board: order, place and filters. A use case checks each of them against what it knows.</summary>
public sealed record BoardQuery
{
    /// <summary>The column to sort by; null is the board's own order.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>The key after which the page begins, as <see cref="BoardPage{TRow}.Next"/> gave it.</summary>
    public string? After { get; init; }

    /// <summary>The key before which the page ends, as <see cref="BoardPage{TRow}.Previous"/> gave it.</summary>
    public string? Before { get; init; }

    /// <summary>Every other parameter of the address that holds something.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    /// <summary>The same as the store understands it.</summary>
    public PageRequest Page => new(Sort, Descending, After, Before);

    public string? this[string filter] => Filters.GetValueOrDefault(filter);
}
