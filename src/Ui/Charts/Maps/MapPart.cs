namespace MerajutASA.Ui.Charts.Maps;

/// <summary>What is told of an outline.</summary>
/// <param name="Shape">Which.</param>
/// <param name="Class">From 1, the least, to 5; 0 where there is nothing to tell.</param>
/// <param name="Value">Written into it where there is room.</param>
/// <param name="Title">All that is said of it.</param>
public sealed record MapPart(ProvinceShape Shape, int Class, string Value, string Title)
{
    public string? Href { get; init; }
}
