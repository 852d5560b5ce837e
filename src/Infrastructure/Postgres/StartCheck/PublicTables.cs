namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>Tables without row-level security, each by name and with its reason. Everything else is forced.</summary>
internal static class PublicTables
{
    /// <summary>Region codes are published data (idn-area-data, ODbL) and the same for everyone.</summary>
    private const string Regions = "region.area";

    /// <summary>Journals of migrations, which no serving login may reach.</summary>
    private static readonly string[] Journals = ["infrastructure", "regions", "identity", "keys"];

    public static string[] Names(IEnumerable<string> modules) => [Regions, .. Journals.Concat(modules).Distinct().Select(name => $"migration.of_{name}")];
}
