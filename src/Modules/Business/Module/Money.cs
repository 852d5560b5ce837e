namespace MerajutASA.Modules.Business;

/// <summary>What must hold of an amount in rupiah.</summary>
internal static class Money
{
    public const long Least = 10_000;
    public const long Most = 1_000_000_000_000;

    public static bool IsIn(long amount) => amount is >= Least and <= Most;
}
