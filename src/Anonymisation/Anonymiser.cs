using System.Diagnostics;
using MerajutASA.Anonymisation.Demands;
using MerajutASA.Anonymisation.FullDomain;
using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Local;
using MerajutASA.Anonymisation.Measures;
using MerajutASA.Anonymisation.Records;
using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Anonymisation;

/// <summary>Makes a table of people one in which nobody is alone.</summary>
public static class Anonymiser
{
    /// <param name="table">The records.</param>
    /// <param name="hierarchies">By column. Each column that could be known from elsewhere needs one.</param>
    /// <param name="settings">What is asked.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AnonymisationException">The settings do not fit the table, or nothing meets the demands.</exception>
    public static Release Run(Table table, IReadOnlyDictionary<string, Hierarchy> hierarchies, Settings settings, CancellationToken cancellation = default)
    {
        var start = Stopwatch.GetTimestamp();
        SettingsCheck.Require(settings, table, hierarchies);
        var known = table.Columns.Where(column => column.Name != settings.Sensitive && !settings.Keep.Contains(column.Name) && !settings.Drop.Contains(column.Name))
            .Select(column => hierarchies[column.Name]).ToList();
        var tuples = Tuples.Of(table, known, settings.Sensitive);
        var demands = DemandList.Of(settings, tuples.Sensitive, hierarchies, table.Name);
        var lattice = new Lattice(known);
        var mayWithhold = (int)Math.Floor((settings.Suppression * tuples.Records) + 1e-9);
        var search = new FullDomainSearch(lattice, new NodeCheck(tuples, demands, new Loss(known, tuples.Records)), mayWithhold);
        var optimum = search.Run(tuples.Records, cancellation)
            ?? throw new AnonymisationException("Nothing meets these demands: even with every value fully generalised, more records would have to be withheld than may be. Ask for less, or allow more suppression.");
        var whole = Judged.Of(Recoding.FullDomain(tuples, optimum.Levels, optimum.IsWithheld), tuples, demands);
        var chosen = settings.Model == Model.Local ? Finest(whole, optimum, tuples, demands, mayWithhold, cancellation) : whole;
        return new Release
        {
            Table = Written.Of(table, tuples, chosen.Recoding, settings),
            Settings = settings,
            Loss = chosen.Loss,
            Columns = [.. known.Select((hierarchy, column) => new ColumnLoss(hierarchy.Column, chosen.Columns[column], hierarchy.Levels, Levels(tuples, chosen.Recoding, column)))],
            Transformation = settings.Model == Model.Local ? null : optimum.Levels,
            Suppressed = chosen.Withheld,
            Checked = search.Checked,
            Transformations = lattice.Size,
            Before = Risks.Of(tuples.Weights),
            After = Risks.Of(chosen.Sizes),
            Took = Stopwatch.GetElapsedTime(start),
        };
    }

    /// <summary>The least lossy of: cells recoded from the whole table down, cells recoded within the classes of the optimum, and the optimum itself, which therefore no local recoding is worse than.</summary>
    private static Judged Finest(Judged whole, CheckedNode optimum, Tuples tuples, DemandList demands, int mayWithhold, CancellationToken cancellation)
    {
        var local = new LocalRecoding(tuples, demands);
        var top = Starts.Top(tuples);
        return new[] { top, Starts.Classes(tuples, optimum) }
            .Select(cells => Judged.Of(local.From(cells, cancellation), tuples, demands))
            .Where(judged => judged.Withheld <= mayWithhold).Append(whole)
            .MinBy(judged => judged.Loss)!;
    }

    private static int[] Levels(Tuples tuples, Recoding recoding, int column)
    {
        var records = new int[tuples.Hierarchies[column].Levels];
        for (var tuple = 0; tuple < tuples.Count; tuple++)
        {
            if (!recoding.IsWithheld[tuple])
                records[tuples.Hierarchies[column].Level(recoding.Nodes[column][tuple])] += tuples.Weights[tuple];
        }

        return records;
    }
}
