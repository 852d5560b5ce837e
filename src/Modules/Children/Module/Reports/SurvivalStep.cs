namespace MerajutASA.Modules.Children.Reports;

/// <summary>A day on which a case arrived.</summary>
/// <param name="Day">Since the entry.</param>
/// <param name="AtRisk">Cases that had neither arrived nor been lost from sight before.</param>
/// <param name="Arrived">On this day.</param>
/// <param name="Share">Of all who have not arrived after it, from 0 to 1.</param>
/// <param name="Error">The standard error of the share (Greenwood).</param>
/// <param name="Low">Where its 95 % interval begins.</param>
/// <param name="High">Where it ends.</param>
internal readonly record struct SurvivalStep(int Day, long AtRisk, long Arrived, double Share, double Error, double Low, double High);
