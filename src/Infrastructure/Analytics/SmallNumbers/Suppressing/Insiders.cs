using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>Everybody who sees some records of a region and not all: each institution, and the officers of each region within it.</summary>
internal sealed class Insiders
{
    private readonly IReadOnlyList<(string Region, IReadOnlyList<Unit> Units)> _rows;
    private readonly List<List<(int Row, Unit Unit)>> _known;

    /// <param name="within">The region; empty for the country.</param>
    /// <param name="rows">Its parts, with their institutions.</param>
    public Insiders(string within, IReadOnlyList<(string Region, IReadOnlyList<Unit> Units)> rows)
    {
        _rows = rows;
        var all = rows.SelectMany((row, at) => row.Units.Select(unit => (Row: at, Unit: unit))).ToList();
        _known =
        [
            .. all.SelectMany(one => Keys(within, one.Unit).Select(key => (Key: key, One: one)))
                .GroupBy(pair => pair.Key, pair => pair.One, StringComparer.Ordinal).Select(group => group.ToList())
                // From whoever may open everything there is nothing to hide.
                .Where(group => group.Count < all.Count),
        ];
    }

    /// <summary>What they know of a table.</summary>
    /// <param name="rowOf">The row of the table in which a part of the region stands; several may stand in one.</param>
    /// <param name="valuesOf">A unit's values, column by column.</param>
    public IReadOnlyList<Insider> Of(IReadOnlyList<int> rowOf, Func<Unit, int[]> valuesOf)
    {
        var units = rowOf.Select((row, at) => (Row: row, _rows[at].Units.Count)).GroupBy(pair => pair.Row).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Count));
        return [.. _known.Select(known => new Insider([.. known.GroupBy(one => rowOf[one.Row]).Select(group => new Part(group.Key, group.Count() == units[group.Key], Sum(group.Select(one => valuesOf(one.Unit)))))]))];
    }

    public static int[] Sum(IEnumerable<int[]> values) => values.Aggregate((sum, next) => [.. sum.Zip(next, (one, other) => one + other)]);

    private static IEnumerable<string> Keys(string within, Unit unit) => Enum.GetValues<RegionLevel>()
        .Select(level => RegionCode.UpTo(unit.RegionCode, level)).Where(code => code.Length > within.Length).Distinct().Append($"{unit.Institution:N}");
}
