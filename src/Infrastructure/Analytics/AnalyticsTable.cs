using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>
/// A table of facts that texts may read. Whoever is shown its rows is decided by the columns named here; a row that no scope
/// reaches is seen by nobody.
/// </summary>
public sealed partial record AnalyticsTable
{
    /// <param name="name">The table's name, without a database.</param>
    /// <param name="dataClass">The class of its rows; an actor without the clearance sees none.</param>
    public AnalyticsTable(string name, DataClass dataClass)
    {
        if (!Identifier().IsMatch(name))
            throw new ArgumentException($"'{name}' is no name of a table.", nameof(name));
        (Name, Class) = (name, dataClass);
    }

    public string Name { get; }

    public DataClass Class { get; }

    /// <summary>The UUID column of the institution; staff and heads see the rows of their own.</summary>
    public string? InstitutionColumn { get; init => field = Checked(value); }

    /// <summary>The column of the region's code; officers see the rows of their region and below.</summary>
    public string? RegionColumn { get; init => field = Checked(value); }

    /// <summary>No row of it is about one institution: whoever has the clearance sees all of it.</summary>
    public bool IsUnscoped { get; init; }

    private static string? Checked(string? column) => column is null || Identifier().IsMatch(column)
        ? column
        : throw new ArgumentException($"'{column}' is no name of a column.", nameof(column));

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,63}\z")]
    private static partial Regex Identifier();
}
