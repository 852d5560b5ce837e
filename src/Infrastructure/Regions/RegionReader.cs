using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using Npgsql;

namespace MerajutASA.Infrastructure.Regions;

/// <summary>Reads all regions under a login that may read them and nothing else.</summary>
internal static class RegionReader
{
    public static async Task<RegionTree> ReadAsync(string connection)
    {
        try
        {
            // No pool stays behind: it is one query in the life of a process.
            await using var source = NpgsqlDataSource.Create(connection);
            await using var command = source.CreateCommand("select code, name, valid_to is null, replaced_by from region.area");
            await using var reader = await command.ExecuteReaderAsync();
            var regions = new List<Region>(RegionDataset.Counts.Values.Sum());
            while (await reader.ReadAsync())
                regions.Add(new Region(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
            return regions.Count > 0 ? new RegionTree(regions) : throw new RegionDataException("There are no region codes in the database: run the verb migrate.");
        }
        catch (NpgsqlException failure) when (Failures.IsStoreDown(failure))
        {
            throw new StoreUnavailableException("postgres", failure);
        }
    }
}
