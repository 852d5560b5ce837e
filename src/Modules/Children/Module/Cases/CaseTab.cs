namespace MerajutASA.Modules.Children.Cases;

/// <summary>The parts of a case's page; their kebab-case names stand in the address.</summary>
internal enum CaseTab
{
    Overview,
    Referral,
    Assessment,
    Plan,
    Family,
    Documents,
    History,
}
