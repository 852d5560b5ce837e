namespace MerajutASA.Infrastructure.Accounts.Sessions;

/// <summary>Browser and system in two words, enough to know one's own phone in a list; the full User-Agent is kept nowhere.</summary>
internal static class DeviceName
{
    // In the order in which they must be looked for: most browsers also call themselves Chrome and Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("UCBrowser", "UC Browser"), ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>Null when neither is known.</summary>
    public static string? Of(string? userAgent)
    {
        var known = new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(" · ", known);
    }

    private static string? First((string Mark, string Name)[] marks, string? userAgent) =>
        marks.FirstOrDefault(entry => userAgent?.Contains(entry.Mark, StringComparison.Ordinal) == true).Name;
}
