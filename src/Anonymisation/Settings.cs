namespace MerajutASA.Anonymisation;

/// <summary>What is asked of a release.</summary>
public sealed record Settings
{
    /// <summary>How many records at least look the same in all columns that could be known from elsewhere (Sweeney 2002).</summary>
    public required int K { get; init; }

    /// <summary>The column that must not be learnt about anybody; needed by <see cref="Diversity"/> and <see cref="Closeness"/>.</summary>
    public string? Sensitive { get; init; }

    public Diversity? Diversity { get; init; }

    public ClosenessDemand? Closeness { get; init; }

    /// <summary>From 0 to 1: which part of the records may be withheld. With 1 the search decides freely, for a withheld record counts as wholly lost.</summary>
    public double Suppression { get; init; } = 1;

    public Model Model { get; init; } = Model.FullDomain;

    /// <summary>Columns that are released as they are: nobody could know them from elsewhere.</summary>
    public IReadOnlyCollection<string> Keep { get; init; } = [];

    /// <summary>Columns that are left out: names and numbers that point to one person.</summary>
    public IReadOnlyCollection<string> Drop { get; init; } = [];
}
