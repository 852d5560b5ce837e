using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>
/// Decides which figures of a month may be told to people who may not open the records behind them (decision 0018). Works down a tree, from
/// the country to provinces to regencies. What is known of a region when its parts are looked at is: its total, and how many children stand in
/// each group of categories, groups being the categories that were told one by one and one for all that were not. Each step keeps its own
/// figures safe for those sums being known exactly, and tells nothing of what lies within a group: so no step weakens one before it.
/// </summary>
internal sealed class Suppression
{
    /// <summary>A figure is told only when so many children remain in it after those of any one insider are taken away.</summary>
    public const int Fewest = 5;

    private static readonly RegionLevel[] Levels = [RegionLevel.Province, RegionLevel.Regency];

    private readonly FigureDataset _dataset;
    private readonly List<PublishedCell> _cells = [];

    private Suppression(FigureDataset dataset) => _dataset = dataset;

    /// <param name="dataset">What is published.</param>
    /// <param name="places">Every institution.</param>
    /// <param name="counts">The children of one month.</param>
    /// <returns>The cells that are published.</returns>
    public static IReadOnlyList<PublishedCell> Of(FigureDataset dataset, IEnumerable<FigurePlace> places, IReadOnlyList<FigureCount> counts)
    {
        var suppression = new Suppression(dataset);
        suppression.Country(Unit.Of(dataset, places, counts));
        return suppression._cells;
    }

    private void Country(IReadOnlyList<Unit> units)
    {
        var insiders = new Insiders("", [.. units.Select(unit => (unit.RegionCode, (IReadOnlyList<Unit>)[unit]))]);
        int[] one = [.. units.Select(_ => 0)];
        var total = units.Sum(unit => unit.Total);
        if (total < Fewest || Pooling.Of([total], insiders.Of(one, unit => [unit.Total]), []).Count > 0)
            return;

        _cells.Add(new PublishedCell("", "", "", total));
        var groups = _dataset.Dimensions.Select((_, dimension) =>
        {
            var figures = Insiders.Sum(units.Select(unit => unit.Counts[dimension]));
            // Turned by a quarter: here the categories are what is pooled.
            var known = insiders.Of(one, unit => unit.Counts[dimension])
                .Select(insider => new Insider([.. insider.Parts.SelectMany(part => part.Values.Select((value, category) => new Part(category, false, [value])))])).ToList();
            var pool = Pooling.Of(figures, known, []);
            return Groups(Enumerable.Range(0, figures.Length).Where(category => !pool.Contains(category)).Select(category => (int[])[category]), [.. pool.Order()]);
        }).ToList();
        Tell("", groups, units);
        Parts("", units, groups, 0);
    }

    /// <summary>The parts of a region that is told, with its groups of categories for each dimension.</summary>
    private void Parts(string region, IReadOnlyList<Unit> units, IReadOnlyList<int[][]> groups, int depth)
    {
        if (depth == Levels.Length)
            return;
        List<(string Region, IReadOnlyList<Unit> Units)> rows =
        [
            .. units.GroupBy(unit => RegionCode.UpTo(unit.RegionCode, Levels[depth]), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, (IReadOnlyList<Unit>)[.. group])),
        ];
        var insiders = new Insiders(region, rows);
        var totals = rows.Select(row => row.Units.Sum(unit => unit.Total)).ToList();
        var ofTotals = insiders.Of([.. Enumerable.Range(0, rows.Count)], unit => [unit.Total]);
        for (var forced = new HashSet<int>(); ;)
        {
            var pool = Pooling.Of(totals, ofTotals, forced);
            if (TryTables(rows, insiders, groups, pool, out var tables, out var exposed))
            {
                Tell(rows, pool, groups, tables, depth);
                return;
            }

            forced = [.. pool, .. exposed];
            if (forced.Count < 2 && rows.Count > 1)
                forced.Add(Enumerable.Range(0, rows.Count).Where(row => !forced.Contains(row)).MinBy(row => totals[row]));
        }
    }

    /// <summary>A table for each dimension, the pooled parts as its last row; or the parts that cannot be told beside the others.</summary>
    private static bool TryTables(
        List<(string Region, IReadOnlyList<Unit> Units)> rows, Insiders insiders, IReadOnlyList<int[][]> groups, IReadOnlySet<int> pool,
        out List<CrossTable> tables, out IReadOnlyCollection<int> exposed)
    {
        (tables, exposed) = ([], []);
        var alone = Enumerable.Range(0, rows.Count).Where(row => !pool.Contains(row)).ToList();
        int[] rowOf = [.. Enumerable.Range(0, rows.Count).Select(row => pool.Contains(row) ? alone.Count : alone.IndexOf(row))];
        for (var dimension = 0; dimension < groups.Count; dimension++)
        {
            var at = dimension;
            int[] Values(Unit unit) => [.. groups[at].Select(group => group.Sum(category => unit.Counts[at][category]))];
            var cells = rows.Select((row, place) => (Row: rowOf[place], row.Units)).GroupBy(pair => pair.Row).OrderBy(group => group.Key)
                .Select(group => Insiders.Sum(group.SelectMany(pair => pair.Units).Select(Values))).ToArray();
            var table = new CrossTable(cells, insiders.Of(rowOf, Values));
            if (cells.Length > 1 && (table.Withhold() ?? Within(table, cells.Length, groups[at], rows, rowOf, insiders, at)) is { } row)
            {
                // The pool is exposed: it takes one more in. Or somebody in it: into the pool.
                exposed = row < alone.Count ? [alone[row]] : [alone.MinBy(each => rows[each].Units.Sum(unit => unit.Total))];
                return false;
            }

            tables.Add(table);
        }

        return true;
    }

    /// <summary>A row in which a figure within a group is exposed: of a group that is told as one, or of all that is withheld together.</summary>
    private static int? Within(
        CrossTable table, int height, int[][] columns, List<(string Region, IReadOnlyList<Unit> Units)> rows, int[] rowOf, Insiders insiders, int dimension)
    {
        int? Exposed(int[] categories, IReadOnlyList<int> among)
        {
            int[] Values(Unit unit) => [.. categories.Select(category => unit.Counts[dimension][category])];
            var cells = rows.Select((row, place) => (Row: rowOf[place], row.Units)).GroupBy(pair => pair.Row).OrderBy(group => group.Key)
                .Select(group => Insiders.Sum(group.SelectMany(pair => pair.Units).Select(Values))).ToArray();
            return new WithinGroups(cells, insiders.Of(rowOf, Values)).Exposed(among);
        }

        var all = Enumerable.Range(0, height).ToList();
        foreach (var column in Enumerable.Range(0, columns.Length).Where(column => columns[column].Length > 1))
        {
            if (Exposed(columns[column], [.. all.Where(row => !table.IsWithheld(row, column))]) is { } row)
                return row;
        }

        var withheld = Enumerable.Range(0, columns.Length).Where(column => all.Exists(row => table.IsWithheld(row, column))).ToList();
        return withheld.Exists(column => columns[column].Length > 1)
            ? Exposed([.. withheld.SelectMany(column => columns[column])], [.. all.Where(row => table.IsWithheld(row, withheld[0]))])
            : null;
    }

    private void Tell(List<(string Region, IReadOnlyList<Unit> Units)> rows, IReadOnlySet<int> pool, IReadOnlyList<int[][]> groups, List<CrossTable> tables, int depth)
    {
        var alone = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (pool.Contains(row))
                continue;
            var (region, units) = rows[row];
            var at = alone++;
            _cells.Add(new PublishedCell(region, "", "", units.Sum(unit => unit.Total)));
            var known = groups.Select((columns, dimension) =>
            {
                var withheld = Enumerable.Range(0, columns.Length).ToLookup(column => tables[dimension].IsWithheld(at, column));
                return Groups(withheld[false].Select(column => columns[column]), [.. withheld[true].SelectMany(column => columns[column])]);
            }).ToList();
            Tell(region, known, units);
            Parts(region, units, known, depth + 1);
        }
    }

    private void Tell(string region, IReadOnlyList<int[][]> groups, IReadOnlyList<Unit> units)
    {
        for (var dimension = 0; dimension < groups.Count; dimension++)
        {
            var of = _dataset.Dimensions[dimension];
            foreach (var group in groups[dimension].Where(group => group.Length == 1))
                _cells.Add(new PublishedCell(region, of.Name, of.Categories[group[0]], units.Sum(unit => unit.Counts[dimension][group[0]])));
        }
    }

    private static int[][] Groups(IEnumerable<int[]> told, int[] together) => together.Length == 0 ? [.. told] : [.. told, together];
}
