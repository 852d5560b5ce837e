namespace MerajutASA.Modules.Children.Reports;

/// <summary>A share of a number of cases, from 0 to 1, with its 95 % interval by Wilson's score (1927), which holds for few cases too.</summary>
internal readonly record struct Proportion(double Share, double Low, double High)
{
    private const double Z = 1.959963985;

    public static Proportion Of(long cases, long all)
    {
        if (all <= 0)
            return new Proportion(0, 0, 1);
        var (share, square) = ((double)cases / all, Z * Z);
        var middle = (share + (square / (2 * all))) / (1 + (square / all));
        var half = Z * Math.Sqrt((share * (1 - share) / all) + (square / (4.0 * all * all))) / (1 + (square / all));
        return new Proportion(share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
