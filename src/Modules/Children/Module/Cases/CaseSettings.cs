namespace MerajutASA.Modules.Children.Cases;

/// <summary>Clocks and limits of case work; section <c>Children:Cases</c>.</summary>
internal sealed class CaseSettings
{
    public const string Section = "Children:Cases";

    /// <summary>A care plan is reviewed at least every so many months (Permensos 30/HUK/2011: six).</summary>
    public int ReviewMonths { get; set; } = 6;

    /// <summary>A review is announced so many days ahead.</summary>
    public int ReviewAheadDays { get; set; } = 14;

    /// <summary>Nobody of this age or more enters as a child (UU 35/2014 art. 1: under 18).</summary>
    public int AdultAge { get; set; } = 18;
}
