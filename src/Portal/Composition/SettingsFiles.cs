namespace MerajutASA.Portal.Composition;

/// <summary>
/// Settings that a machine keeps outside the tree: <c>MERAJUT_SETTINGS</c> names JSON files, parted by colons, the later
/// ones prevailing. A named file that is missing stops the portal: it may hold what keeps a door shut.
/// </summary>
internal static class SettingsFiles
{
    public const string Variable = "MERAJUT_SETTINGS";

    public static void AddSettingsFiles(this IConfigurationBuilder configuration) =>
        configuration.AddSettingsFiles(Environment.GetEnvironmentVariable(Variable) ?? "");

    public static void AddSettingsFiles(this IConfigurationBuilder configuration, string files)
    {
        foreach (var file in files.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
    }
}
