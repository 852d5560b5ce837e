using System.Runtime.CompilerServices;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>A portal that is served by a test stands on databases of the test's own, whichever instance the run was started beside.</summary>
internal static class OwnSettings
{
    [ModuleInitializer]
    internal static void Forget() => Environment.SetEnvironmentVariable("MERAJUT_SETTINGS", null);
}
