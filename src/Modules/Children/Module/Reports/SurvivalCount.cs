namespace MerajutASA.Modules.Children.Reports;

/// <summary>Cases that arrived on a day after their entry, and those that were still waiting when they were last looked at.</summary>
internal readonly record struct SurvivalCount(int Day, long Arrived, long Waiting);
