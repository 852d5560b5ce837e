namespace MerajutASA.Anonymisation.Tests.Checking;

/// <summary>A small table with hierarchies and settings, all drawn from a seed: skewed values, forests, columns of one value, words that stand on two levels.</summary>
internal sealed record MadeUp(Rows Source, IReadOnlyDictionary<string, Paths> Paths, Settings Settings)
{
    public const string Sensitive = "s";

    public IReadOnlyList<Paths> Known => [.. Paths.Values.Where(paths => paths.Column != Settings.Sensitive)];

    public Paths? SensitivePaths => Settings.Sensitive is { } name ? Paths[name] : null;

    public Release Release() => Anonymiser.Run(Source.ToTable(), Paths.ToDictionary(pair => pair.Key, pair => pair.Value.ToHierarchy()), Settings);

    public static MadeUp Of(int seed, int mostRecords = 40)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, random.Next(1, 5)).Select(number => $"c{number}").ToList();
        var paths = names.Select(name => Tree(name, random)).Append(Tree(Sensitive, random, numbers: true)).ToDictionary(tree => tree.Column);
        var hasSensitive = random.Next(3) > 0;
        var heading = hasSensitive ? names.Append(Sensitive).ToArray() : [.. names];
        if (!hasSensitive)
            paths.Remove(Sensitive);
        var records = Enumerable.Range(0, random.Next(2, mostRecords)).Select(_ => heading.Select(name => Skewed(paths[name], random)).ToArray()).ToArray();
        return new MadeUp(new Rows(heading, records), paths, Asked(random, records.Length, hasSensitive));
    }

    private static Settings Asked(Random random, int records, bool hasSensitive)
    {
        var asked = random.Next(3);
        return new Settings
        {
            K = random.Next(1, Math.Min(records, 7) + 1),
            Suppression = random.Next(4) switch { 0 => 0, 1 => 1, 2 => 0.1, _ => random.NextDouble() },
            Sensitive = hasSensitive ? Sensitive : null,
            Diversity = hasSensitive && asked != 1 ? new Diversity(random.Next(1, 4), (DiversityKind)random.Next(3), 0.5 + (random.NextDouble() * 3)) : null,
            Closeness = hasSensitive && asked != 0 ? new ClosenessDemand(random.NextDouble(), (DistanceKind)random.Next(3)) : null,
            Model = random.Next(2) == 0 ? Model.FullDomain : Model.Local,
        };
    }

    private static string Skewed(Paths paths, Random random) => paths.Of.Keys.ElementAt((int)(paths.Of.Count * Math.Pow(random.NextDouble(), 2)));

    private static Paths Tree(string column, Random random, bool numbers = false)
    {
        var (leaves, levels, hasRoot) = (random.Next(1, 9), random.Next(numbers ? 2 : 1, 5), numbers || random.Next(4) > 0);
        var groups = Enumerable.Range(0, leaves).ToArray();
        var lines = Enumerable.Range(0, leaves).Select(leaf => new string[levels]).ToList();
        for (var level = 0; level < levels; level++)
        {
            var isTop = level == levels - 1 && level > 0 && hasRoot;
            // Groups of the level below fall together; every second level has the words of the values.
            if (level > 0)
                groups = Array.ConvertAll(groups, group => isTop ? 0 : group / 2);
            for (var leaf = 0; leaf < leaves; leaf++)
                lines[leaf][level] = isTop ? "*" : $"{groups[leaf]}{(level % 2 == 0 ? "" : "g")}";
        }

        return new Paths(column, lines.ToDictionary(line => line[0]));
    }
}
