namespace MerajutASA.Modules.Children.Reports;

/// <summary>What a map shades.</summary>
internal enum ReportMeasure
{
    Open,
    Registered,
    Ended,
}
