namespace MerajutASA.Portal.Http;

/// <summary>Light, dark, or as the device is set.</summary>
internal static class Appearance
{
    public const string Cookie = "ma-appearance";
    public const string Device = "device";

    public static IReadOnlyList<string> All { get; } = [Device, "light", "dark"];

    public static bool IsKnown(string name) => All.Contains(name);

    public static string Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } name && IsKnown(name) ? name : Device;
}
