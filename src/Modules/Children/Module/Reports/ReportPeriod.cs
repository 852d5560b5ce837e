namespace MerajutASA.Modules.Children.Reports;

/// <summary>Spans that end today.</summary>
internal enum ReportPeriod
{
    TwoYears,
    OneYear,
    ThisYear,
    FiveYears,
}
