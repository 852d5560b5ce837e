namespace MerajutASA.Ui.Webs;

/// <summary>A thing of a web.</summary>
/// <param name="At">Its middle.</param>
/// <param name="Size">From its middle to its edge.</param>
/// <param name="Title">All that is said of it, for a pointer and for a screen reader.</param>
public sealed record WebNode(WebPoint At, double Size, string Title)
{
    /// <summary>A few signs within it, such as a number.</summary>
    public string? Mark { get; init; }

    /// <summary>A name below it.</summary>
    public string? Label { get; init; }

    /// <summary>How far below its middle the name stands.</summary>
    public double LabelBelow { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>From 1 to 7, in the order of the charts.</summary>
    public int Colour { get; init; } = 7;

    public WebShape Shape { get; init; }

    /// <summary>Drawn as an outline.</summary>
    public bool Hollow { get; init; }
}
