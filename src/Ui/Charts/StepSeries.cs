namespace MerajutASA.Ui.Charts;

/// <summary>A line of steps with its name; the points in order, the first at zero.</summary>
/// <param name="Name">Written at its end.</param>
/// <param name="Points">In order.</param>
/// <param name="End">Until where it is known.</param>
public sealed record StepSeries(string Name, IReadOnlyList<StepPoint> Points, double End);
