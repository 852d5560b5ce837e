namespace MerajutASA.Portal.Http;

internal static class LocalPath
{
    /// <summary>The path to go back to, or home when it is none of this portal's: an address must not send people elsewhere.</summary>
    public static string OrHome(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
        && !path.Any(char.IsControl)
            ? path
            : "/";
}
