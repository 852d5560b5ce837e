using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Tables;
using static System.FormattableString;

namespace MerajutASA.Anonymisation;

/// <summary>Whether settings mean something for a table, before any work is done.</summary>
internal static class SettingsCheck
{
    /// <exception cref="AnonymisationException">They do not.</exception>
    public static void Require(Settings settings, Table table, IReadOnlyDictionary<string, Hierarchy> hierarchies)
    {
        if (settings.K < 1)
            throw new AnonymisationException($"k is {settings.K}; it must be at least 1.");
        if (settings.K > table.Records)
            throw new AnonymisationException($"k is {settings.K}, and there are only {table.Records} records.") { File = table.Name };
        if (settings.Suppression is not (>= 0 and <= 1))
            throw new AnonymisationException(Invariant($"The part that may be suppressed is {settings.Suppression}; it must lie between 0 and 1."));
        RequireColumns(settings, table);
        RequireSensitive(settings, table);
        var missing = table.Columns.Where(column => column.Name != settings.Sensitive && !settings.Keep.Contains(column.Name) && !settings.Drop.Contains(column.Name) && !hierarchies.ContainsKey(column.Name)).ToList();
        if (missing.Count > 0)
            throw new AnonymisationException("There is no hierarchy for this column. Give one, or say that the column is released as it is (keep) or left out (drop).") { File = table.Name, Column = missing[0].Name };
        if (table.Columns.All(column => column.Name == settings.Sensitive || settings.Keep.Contains(column.Name) || settings.Drop.Contains(column.Name)))
            throw new AnonymisationException("No column is left that could be known from elsewhere: there is nothing to anonymise.") { File = table.Name };
    }

    private static void RequireColumns(Settings settings, Table table)
    {
        var named = settings.Keep.Concat(settings.Drop).Concat(settings.Sensitive is { } sensitive ? [sensitive] : []).ToList();
        if (named.FirstOrDefault(name => table.Find(name) is null) is { } unknown)
            throw new AnonymisationException($"There is no such column. There are: {string.Join(", ", table.Columns.Select(column => column.Name))}.") { File = table.Name, Column = unknown };
        if (named.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new AnonymisationException("The column is named more than once among those that are sensitive, kept or dropped.") { Column = twice.Key };
    }

    private static void RequireSensitive(Settings settings, Table table)
    {
        var isAsked = settings.Diversity is not null || settings.Closeness is not null;
        if (isAsked && settings.Sensitive is null)
            throw new AnonymisationException("Diversity and closeness need a sensitive column.");
        if (!isAsked && settings.Sensitive is { } unprotected)
            throw new AnonymisationException("The column is called sensitive, and neither diversity nor closeness is asked for: it would not be protected. Ask for one, or say that the column is released as it is (keep).") { Column = unprotected };
        if (settings.Closeness is { T: not (>= 0 and <= 1) } closeness)
            throw new AnonymisationException(Invariant($"t is {closeness.T}; it must lie between 0 and 1."));
        if (settings.Diversity is not { } diversity)
            return;
        if (diversity.L < 1)
            throw new AnonymisationException($"l is {diversity.L}; it must be at least 1.");
        if (!(diversity.C > 0))
            throw new AnonymisationException(Invariant($"c is {diversity.C}; it must be above 0."));
        if (table.Find(settings.Sensitive!)!.Values is { } values && values.Count < diversity.L)
            throw new AnonymisationException($"l is {diversity.L}, and the column has only {values.Count} different values.") { File = table.Name, Column = settings.Sensitive };
    }
}
