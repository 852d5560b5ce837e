using Xunit;

namespace MerajutASA.Anonymisation.Tests.Checking;

/// <summary>Proves of a written release, from the words in its cells alone, that it is what was asked for.</summary>
internal static class Verifier
{
    public static void Verify(Rows source, IReadOnlyDictionary<string, Paths> paths, Release release)
    {
        var (settings, rows) = (release.Settings, Rows.Of(release.Table));
        Assert.Equal(source.Heading.Except(settings.Drop), rows.Heading);
        Assert.Equal(source.Records.Length, rows.Records.Length);
        var known = source.Heading.Where(name => name != settings.Sensitive && !settings.Keep.Contains(name) && !settings.Drop.Contains(name)).ToList();
        Assert.Equal(known, release.Columns.Select(column => column.Name));
        var released = new List<int>();
        var empty = 0;
        for (var record = 0; record < rows.Records.Length; record++)
        {
            if (rows.Records[record].All(cell => cell == "*"))
            {
                empty++;
                continue;
            }

            released.Add(record);
            foreach (var name in rows.Heading)
                AssertCell(name, source.Records[record][source.Place(name)], rows.Records[record][rows.Place(name)], known.Contains(name) ? paths[name] : null);
        }

        // Where nothing but the stars of the top level is told of a record, it looks like a withheld one.
        var starred = empty - release.Suppressed;
        Assert.True(starred == 0 || starred >= settings.K, $"{empty} records without a value, {release.Suppressed} said to be withheld.");
        Assert.True(release.Suppressed <= (settings.Suppression * source.Records.Length) + 1e-9, $"{release.Suppressed} withheld.");
        AssertClasses(source, rows, released, known, settings, release, starred, paths);
        AssertLoss(rows, released, known, release, starred, paths);
    }

    private static void AssertCell(string name, string was, string now, Paths? paths)
    {
        if (paths is null)
            Assert.Equal(was, now);
        else
            Assert.True(paths.Of[was].Contains(now), $"{name}: {now} does not stand for {was}.");
    }

    private static void AssertClasses(Rows source, Rows rows, List<int> released, List<string> known, Settings settings, Release release, int starred, IReadOnlyDictionary<string, Paths> paths)
    {
        var sensitive = settings.Sensitive is { } name ? source.Place(name) : -1;
        var all = sensitive < 0 ? [] : Demanded.Shares([.. source.Records.Select(record => record[sensitive])]);
        var classes = released.GroupBy(record => string.Join('\u0001', known.Select(column => rows.Records[record][rows.Place(column)]))).ToList();
        foreach (var one in classes)
        {
            var values = sensitive < 0 ? [] : one.Select(record => source.Records[record][sensitive]).ToList();
            Assert.True(Demanded.IsMet(settings, one.Count(), values, all, settings.Sensitive is null ? null : paths.GetValueOrDefault(settings.Sensitive)), $"{one.Key.Replace('\u0001', ';')} holds {one.Count()} records: {string.Join(',', values)}");
        }

        var stars = starred > 0 ? 1 : 0;
        Assert.Equal(classes.Count + stars, release.After.Classes);
        Assert.Equal(released.Count + starred, release.After.Records);
        Assert.Equal(source.Records.Length - release.Suppressed, release.After.Records);
        Assert.Equal(source.Records.GroupBy(record => string.Join('\u0001', known.Select(column => record[source.Place(column)]))).Count(), release.Before.Classes);
    }

    /// <summary>Where a word stands on two levels, the release does not tell which is meant, and the loss may be that of either.</summary>
    private static void AssertLoss(Rows rows, List<int> released, List<string> known, Release release, int starred, IReadOnlyDictionary<string, Paths> paths)
    {
        foreach (var (column, number) in known.Select((column, number) => (column, number)))
        {
            var (tree, domain) = (paths[column], (double)paths[column].Of.Count);
            var words = released.CountBy(record => rows.Records[record][rows.Place(column)]).ToDictionary();
            if (starred > 0)
                words["*"] = words.GetValueOrDefault("*") + starred;
            var covers = words.Select(word => (Records: word.Value, Leaves: Enumerable.Range(0, tree.Levels).Select(level => tree.Under(word.Key, level)).Where(leaves => leaves > 0).ToList())).ToList();
            double Lost(Func<List<int>, int> chosen) => domain == 1 ? 0 : ((covers.Sum(word => word.Records * chosen(word.Leaves) / domain) + release.Suppressed) / rows.Records.Length - (1 / domain)) / (1 - (1 / domain));
            Assert.InRange(release.Columns[number].Loss, Lost(leaves => leaves.Min()) - 1e-9, Lost(leaves => leaves.Max()) + 1e-9);
        }

        Assert.Equal(Math.Pow(release.Columns.Aggregate(1.0, (product, column) => product * (1 + column.Loss)), 1.0 / known.Count) - 1, release.Loss, 12);
    }
}
