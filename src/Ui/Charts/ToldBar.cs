namespace MerajutASA.Ui.Charts;

/// <summary>A figure that may be withheld.</summary>
/// <param name="Label">Beside its bar; empty where the axis would be too full.</param>
/// <param name="Title">All that is said of it.</param>
/// <param name="Value">What is told of it; null for nothing.</param>
public sealed record ToldBar(string Label, string Title, double? Value)
{
    /// <summary>Part of it is withheld or not there yet: of <see cref="Value"/> at least.</summary>
    public bool AtLeast { get; init; }

    /// <summary>None of it is there yet: not even a mark.</summary>
    public bool Absent { get; init; }

    public string? Href { get; init; }
}
