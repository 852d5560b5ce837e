namespace MerajutASA.Modules.Children.Finding;

/// <summary>Which birth years an age band holds in a year.</summary>
internal static class AgeBands
{
    public static (int First, int Last) Years(this AgeBand band, int year)
    {
        var (youngest, oldest) = band switch
        {
            AgeBand.UpTo5 => (0, 5),
            AgeBand.From6To12 => (6, 12),
            AgeBand.From13To15 => (13, 15),
            AgeBand.From16To17 => (16, 17),
            AgeBand.Grown => (18, 200),
            _ => throw new ArgumentOutOfRangeException(nameof(band), band, "A band without ages."),
        };
        return (year - oldest, year - youngest);
    }
}
