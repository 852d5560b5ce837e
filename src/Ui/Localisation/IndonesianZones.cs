namespace MerajutASA.Ui.Localisation;

/// <summary>What each zone is called and how far it stands from UTC.</summary>
public static class IndonesianZones
{
    public static TimeSpan Offset(this IndonesianZone zone) => TimeSpan.FromHours(7 + (int)zone);

    public static string Abbreviation(this IndonesianZone zone) => zone.ToString().ToUpperInvariant();

    /// <summary>The zone of a region by its code (Keppres 41/1987); the west for none.</summary>
    public static IndonesianZone Of(string? region) => region?.Split('.')[0] switch
    {
        // Bali, Nusa Tenggara, Kalimantan but for its west and middle, Sulawesi.
        "51" or "52" or "53" or "63" or "64" or "65" or "71" or "72" or "73" or "74" or "75" or "76" => IndonesianZone.Wita,
        // Maluku and Papua.
        "81" or "82" or "91" or "92" or "93" or "94" or "95" or "96" or "97" => IndonesianZone.Wit,
        _ => IndonesianZone.Wib,
    };

    /// <summary>Today's date there: a birthday or a due date begins at midnight of the place, not of the server.</summary>
    public static DateOnly Today(this IndonesianZone zone, TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(zone.Offset()).DateTime);
}
