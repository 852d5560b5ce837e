namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>Tables without row-level security, each with its reason. Everything else is forced.</summary>
internal static class PublicTables
{
    /// <summary>Region codes are published data (idn-area-data, ODbL) and the same for everyone.</summary>
    public const string RegionSchema = "region";

    /// <summary>Journals of migrations, which no serving login may reach.</summary>
    public const string MigrationSchema = "migration";

    public static IReadOnlyList<string> Schemas { get; } = [RegionSchema, MigrationSchema];
}
