namespace MerajutASA.Ui.Charts;

/// <summary>A value that holds from here to the next, with the bounds of its uncertainty.</summary>
public readonly record struct StepPoint(double At, double Value, double Low, double High);
