namespace MerajutASA.Modules.Children.Reports;

/// <summary>Whole days that cases had spent in a stage when they left it: quartiles, with linear interpolation.</summary>
internal sealed record StageTime(int Stage, long Cases, double Low, double Middle, double High);
