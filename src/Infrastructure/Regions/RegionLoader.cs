using Npgsql;

namespace MerajutASA.Infrastructure.Regions;

/// <summary>
/// Loads the published CSV files under the owner, in one transaction. Doing it again changes nothing; newer files end the codes that
/// they lack and begin the codes that they add. Files that are not those the product was built for are refused whole.
/// </summary>
internal static class RegionLoader
{
    private static readonly (RegionLevel Level, string File, string Header, string Columns)[] Files =
    [
        (RegionLevel.Province, "provinces.csv", "code,name", "code, name"),
        (RegionLevel.Regency, "regencies.csv", "code,province_code,name", "code, parent, name"),
        (RegionLevel.District, "districts.csv", "code,regency_code,name", "code, parent, name"),
        (RegionLevel.Village, "villages.csv", "code,district_code,name", "code, parent, name"),
    ];

    /// <returns>How many rows were added or changed.</returns>
    public static async Task<int> LoadAsync(string ownerConnection, string folder, CancellationToken cancellation = default)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, RegionStatements.Prepare, cancellation);
        foreach (var (_, file, header, columns) in Files)
            await CopyAsync(connection, OpenFile(folder, file), file, header, $"loaded ({columns})", cancellation);
        await CopyAsync(connection, OpenReplaced(), "replaced.csv", "code,name,replaced_by,until", "replaced", cancellation);
        await CheckAsync(connection, cancellation);
        var changed = 0;
        foreach (var statement in RegionStatements.Merge)
            changed += await ExecuteAsync(connection, statement, cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    private static StreamReader OpenFile(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? new StreamReader(path)
            : throw new RegionDataException($"{path} is missing: {RegionDataset.Name} {RegionDataset.Version} is not whole.");
    }

    private static StreamReader OpenReplaced() =>
        new(typeof(RegionLoader).Assembly.GetManifestResourceStream("MerajutASA.Infrastructure.Regions.replaced.csv")!);

    private static async Task CopyAsync(
        NpgsqlConnection connection, StreamReader csv, string file, string header, string target, CancellationToken cancellation)
    {
        using (csv)
        {
            var first = await csv.ReadLineAsync(cancellation);
            if (first != header)
                throw new RegionDataException($"{file} begins with '{first}' and not with '{header}'.");
            await using var copy = await connection.BeginTextImportAsync($"copy {target} from stdin (format csv)", cancellation);
            await copy.WriteAsync(await csv.ReadToEndAsync(cancellation));
        }
    }

    private static async Task CheckAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var (level, file, _, _) in Files)
        {
            var found = await AskAsync(connection, $"select count(*) from loaded where level = {(int)level}", cancellation);
            if (found != RegionDataset.Counts[level])
                throw new RegionDataException($"{file} holds {found} codes; {RegionDataset.Name} {RegionDataset.Version} holds {RegionDataset.Counts[level]}.");
        }

        var orphans = await AskAsync(connection, RegionStatements.Orphans, cancellation);
        if (orphans > 0)
            throw new RegionDataException($"{orphans} region codes have no parent, or not the one that their digits name.");
    }

    private static async Task<long> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
