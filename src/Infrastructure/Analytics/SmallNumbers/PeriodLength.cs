namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>How long a shown period is. Longer ones are sums of published months.</summary>
public enum PeriodLength
{
    Month,
    Quarter,
    Year,
}
