namespace MerajutASA.Modules.Children.Reports;

/// <summary>Reviews that were held in a month: those in time, and those after the day by which they were due.</summary>
internal readonly record struct ReviewMonth(DateOnly Month, long InTime, long Late, long DaysLate);
