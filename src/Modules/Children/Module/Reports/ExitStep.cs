namespace MerajutASA.Modules.Children.Reports;

/// <summary>A day on which care ended in one way.</summary>
/// <param name="Day">Since the entry.</param>
/// <param name="AtRisk">Cases that were in care until it.</param>
/// <param name="Ended">So, on this day.</param>
/// <param name="Share">Of all that have ended so by then, from 0 to 1.</param>
/// <param name="Error">The standard error of the share.</param>
/// <param name="Low">Where its 95 % interval begins.</param>
/// <param name="High">Where it ends.</param>
internal readonly record struct ExitStep(int Day, long AtRisk, long Ended, double Share, double Error, double Low, double High);
