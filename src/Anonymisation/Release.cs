using MerajutASA.Anonymisation.Measures;
using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Anonymisation;

/// <summary>A table that meets what was demanded, and what it cost.</summary>
public sealed record Release
{
    /// <summary>What stands in every cell of a withheld record.</summary>
    public const string Withheld = "*";

    /// <summary>The records in the order of the source.</summary>
    public required Table Table { get; init; }

    /// <summary>What was asked.</summary>
    public required Settings Settings { get; init; }

    /// <summary>From 0, nothing is lost, to 1.</summary>
    public required double Loss { get; init; }

    /// <summary>Those that could be known from elsewhere, in the order of the source.</summary>
    public required IReadOnlyList<ColumnLoss> Columns { get; init; }

    /// <summary>The level of each of these columns; null where cells were recoded one by one.</summary>
    public required IReadOnlyList<int>? Transformation { get; init; }

    /// <summary>Records that are withheld.</summary>
    public required int Suppressed { get; init; }

    /// <summary>Transformations that were applied to find the best.</summary>
    public required int Checked { get; init; }

    /// <summary>Transformations that there are.</summary>
    public required int Transformations { get; init; }

    public required Risks Before { get; init; }

    public required Risks After { get; init; }

    /// <summary>Reading and writing not counted.</summary>
    public required TimeSpan Took { get; init; }
}
