namespace MerajutASA.Ui.Charts;

/// <summary>Places values between two ends of a picture.</summary>
/// <param name="Least">The value at <paramref name="Begin"/>.</param>
/// <param name="Most">The value at <paramref name="End"/>.</param>
/// <param name="Begin">Where the least value lies.</param>
/// <param name="End">Where the greatest lies.</param>
public readonly record struct ChartScale(double Least, double Most, double Begin, double End)
{
    private static readonly int[] Steps = [1, 2, 5, 10];

    public double At(double value) => Most <= Least ? Begin : Begin + ((value - Least) / (Most - Least) * (End - Begin));

    /// <summary>Round values from zero to at least <paramref name="most"/>, about so many of them; whole ones for counts.</summary>
    public static IReadOnlyList<double> Ticks(double most, int about = 4)
    {
        var rough = Math.Max(1, most) / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Math.Max(1, Steps.First(factor => factor * power >= rough - 1e-9) * power);
        var ticks = new List<double> { 0 };
        while (ticks[^1] < most - 1e-9)
            ticks.Add(ticks[^1] + step);
        if (ticks.Count == 1)
            ticks.Add(step);
        return ticks;
    }
}
