using System.Runtime.CompilerServices;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>A portal that is served by a test stands on databases of the test's own, whichever instance the run was started beside.</summary>
internal static class OwnSettings
{
    /// <summary>The settings files of that instance; its other engines are used, each with a database of the test's own.</summary>
    public static IReadOnlyList<string> OfInstance { get; private set; } = [];

    [ModuleInitializer]
    internal static void Forget()
    {
        OfInstance = (Environment.GetEnvironmentVariable("MERAJUT_SETTINGS") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        Environment.SetEnvironmentVariable("MERAJUT_SETTINGS", null);
    }
}
