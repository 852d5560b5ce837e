namespace MerajutASA.Modules.Children.Reports;

/// <summary>By what openings of records are added up over time.</summary>
internal enum OpeningStep
{
    Month,

    /// <summary>From Monday on.</summary>
    Week,
}
