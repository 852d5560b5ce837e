namespace MerajutASA.Modules.Children.Reports;

/// <summary>By what lines of survival are told apart.</summary>
internal enum SurvivalGrouping
{
    None,
    Year,
    Sex,

    /// <summary>The regions one level below the one that is looked at; for officers.</summary>
    Region,
}
