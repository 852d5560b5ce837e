namespace MerajutASA.Testing.Postgres;

internal static class Binaries
{
    /// <summary>Debian keeps PostgreSQL's programs off the path, in a folder for each version.</summary>
    public static string Find(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(x => $"{x}/bin/{name}").LastOrDefault(File.Exists) ?? name
            : name;
}
