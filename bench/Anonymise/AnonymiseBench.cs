using System.Diagnostics;
using MerajutASA.Anonymisation;
using MerajutASA.Anonymisation.Demands;
using MerajutASA.Anonymisation.FullDomain;
using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Measures;
using MerajutASA.Anonymisation.Records;
using MerajutASA.Anonymisation.Tables;
using MerajutASA.Bench.Measuring;

namespace MerajutASA.Bench.Anonymise;

/// <summary>
/// The Adult extract at k = 5 against the figures that ARX publishes of it, the search against trying every transformation in the same run, and a
/// million records from file to file.
/// </summary>
internal static class AnonymiseBench
{
    private const int CheckedByFlash = 115;

    private static readonly (string Name, double Suppression, double Loss)[] Published = [("suppression free", 1, 0.22041192847984292), ("at most 4 % suppressed", 0.04, 0.26611081915757495)];

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchSettings settings)
    {
        await Console.Error.WriteLineAsync("published for this file at k = 5, on a desktop of 2014: Flash 27.4 ms and 115 transformations checked, OLA 64.1 ms, Incognito 1,090 ms");
        var adult = new AdultFiles();
        var figures = new List<Figure>();
        foreach (var (name, suppression, loss) in Published)
        {
            var asked = new Settings { K = 5, Suppression = suppression };
            var whole = Anonymiser.Run(adult.Table, adult.Hierarchies, asked);
            var local = Anonymiser.Run(adult.Table, adult.Hierarchies, asked with { Model = Model.Local });
            figures.Add(One($"loss of the optimum, {name}", "of 1", loss, whole.Loss, 1));
            figures.Add(One($"transformations checked, {name}", "of 12960", CheckedByFlash, whole.Checked, 1));
            figures.Add(One($"loss of local recoding, {name}", "of 1", whole.Loss, local.Loss, 0.5));
            figures.Add(await SearchAsync(name, adult, asked));
        }

        foreach (var model in Enum.GetValues<Model>())
            figures.Add(Million(adult, model));
        return figures;
    }

    private static Figure One(string name, string unit, double baseline, double value, double bar) => new(name, unit, baseline, value, value / baseline, bar, "lower", [value / baseline]);

    private static async Task<Figure> SearchAsync(string name, AdultFiles adult, Settings asked)
    {
        var (baseline, value, ratios) = await Rounds.AlternateAsync(
            BenchSettings.Quick ? 1 : 5,
            () => Task.FromResult(Timed(adult, asked, Exhaustive)),
            () => Task.FromResult(Timed(adult, asked, (lattice, checks, tuples, most) => _ = new FullDomainSearch(lattice, checks, most).Run(tuples.Records))));
        return new Figure($"search against trying all, {name}", "ms", baseline, value, Rounds.Median(ratios), 1, "lower", ratios);
    }

    private static double Timed(AdultFiles adult, Settings asked, Action<Lattice, NodeCheck, Tuples, int> search)
    {
        var start = Stopwatch.GetTimestamp();
        IReadOnlyList<Hierarchy> hierarchies = [.. adult.Table.Columns.Select(column => adult.Hierarchies[column.Name])];
        var tuples = Tuples.Of(adult.Table, hierarchies, null);
        var checks = new NodeCheck(tuples, DemandList.Of(asked, null, adult.Hierarchies, adult.Table.Name), new Loss(hierarchies, tuples.Records));
        search(new Lattice(hierarchies), checks, tuples, (int)(asked.Suppression * tuples.Records));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Exhaustive(Lattice lattice, NodeCheck checks, Tuples tuples, int most)
    {
        var least = double.PositiveInfinity;
        for (var node = 0; node < lattice.Size; node++)
        {
            if (checks.Check(lattice.Levels(node)) is var found && found.Withheld <= most)
                least = Math.Min(least, found.Loss);
        }
    }

    private static Figure Million(AdultFiles adult, Model model)
    {
        var path = adult.Grow(BenchSettings.Quick ? 50_000 : 1_000_000);
        var start = Stopwatch.GetTimestamp();
        var release = Anonymiser.Run(TableFile.Read(path), adult.Hierarchies, new Settings { K = 5, Suppression = 0.04, Model = model });
        using (var writer = new StreamWriter(path))
            TableFile.Write(release.Table, writer);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        File.Delete(path);
        return One($"a million records, {(model == Model.Local ? "local" : "full domain")}", "s", 60, seconds, 1);
    }
}
