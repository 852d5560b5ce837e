namespace MerajutASA.Modules.Children.Figures;

/// <summary>
/// Ages as they are published: what a year and the year of birth leave, so that a child may be a year younger. The groups follow the school.
/// </summary>
internal static class AgeGroups
{
    public static IReadOnlyList<string> Codes { get; } = ["0-5", "6-12", "13-17", "18"];

    public static string Of(int year, int birthYear) => (year - birthYear) switch
    {
        <= 5 => Codes[0],
        <= 12 => Codes[1],
        <= 17 => Codes[2],
        _ => Codes[3],
    };
}
