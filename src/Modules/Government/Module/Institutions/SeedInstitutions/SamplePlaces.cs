namespace MerajutASA.Modules.Government.Institutions.SeedInstitutions;

/// <summary>Regencies and how many of each forty institutions stand there: most in Jawa Tengah, so that one province fills a board.</summary>
internal static class SamplePlaces
{
    private static readonly (string Regency, int Weight)[] Weighted =
    [
        ("33.74", 7), ("33.72", 3), ("33.22", 2), ("33.02", 1), ("33.08", 1),
        ("32.73", 4), ("32.01", 2), ("32.04", 2),
        ("35.78", 3), ("35.07", 2), ("35.15", 1),
        ("34.71", 2), ("34.04", 1), ("31.74", 2), ("31.75", 1),
        ("12.71", 2), ("73.71", 2), ("53.71", 1), ("91.71", 1),
    ];

    public static IReadOnlyList<string> Regencies { get; } = [.. Weighted.SelectMany(place => Enumerable.Repeat(place.Regency, place.Weight))];
}
