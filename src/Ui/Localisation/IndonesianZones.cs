namespace MerajutASA.Ui.Localisation;

/// <summary>What each zone is called and how far it stands from UTC.</summary>
public static class IndonesianZones
{
    public static TimeSpan Offset(this IndonesianZone zone) => TimeSpan.FromHours(7 + (int)zone);

    public static string Abbreviation(this IndonesianZone zone) => zone.ToString().ToUpperInvariant();

    /// <summary>Today's date there: a birthday or a due date begins at midnight of the place, not of the server.</summary>
    public static DateOnly Today(this IndonesianZone zone, TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(zone.Offset()).DateTime);
}
