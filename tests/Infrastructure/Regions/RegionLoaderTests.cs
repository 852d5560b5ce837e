using MerajutASA.Infrastructure.Regions;
using MerajutASA.Testing.Postgres;
using MerajutASA.Testing.World;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Regions;

public sealed class RegionLoaderTests
{
    [Fact]
    public async Task The_table_holds_every_published_code_and_no_orphan()
    {
        await using var database = await LoadedRegions.CopyAsync();

        foreach (var (level, count) in RegionDataset.Counts)
            Assert.Equal(count, await CountAsync(database, $"level = {(int)level} and valid_to is null"));
        Assert.Equal(0, await CountAsync(database, "level > 1 and not exists (select from region.area p where p.code = a.parent and p.level = a.level - 1)"));
    }

    [Fact]
    public async Task Loading_again_changes_nothing()
    {
        await using var database = await LoadedRegions.CopyAsync();

        Assert.Equal(0, await LoadAsync(database, LoadedRegions.Folder));
    }

    [Fact]
    public async Task A_code_that_the_files_lack_ends_and_one_that_they_add_begins()
    {
        await using var database = await LoadedRegions.CopyAsync();
        await database.ExecuteAsync("""
            insert into region.area (code, level, name, parent) values ('33.74.99', 3, 'Bekas', '33.74');
            delete from region.area where code = '33.74.01.1001';
            update region.area set name = 'Salah' where code = '33.74';
            """);

        Assert.Equal(3, await LoadAsync(database, LoadedRegions.Folder));
        Assert.Equal(1, await CountAsync(database, "code = '33.74.99' and valid_to = current_date"));
        Assert.Equal(1, await CountAsync(database, "code = '33.74.01.1001' and valid_from = current_date and valid_to is null"));
        Assert.Equal(1, await CountAsync(database, "code = '33.74' and name = 'Kota Semarang' and valid_from is null"));
    }

    [Theory]
    [InlineData("95.08.02.9999,95.08.02,Lewat\n", "holds 83763 codes")]
    [InlineData(null, "is missing")]
    public async Task Files_that_are_not_the_published_ones_are_refused_whole(string? added, string complaint)
    {
        await using var database = await LoadedRegions.EmptyAsync();
        var folder = Directory.CreateTempSubdirectory("merajut-regions-");
        try
        {
            foreach (var path in Directory.EnumerateFiles(LoadedRegions.Folder, "*.csv"))
                File.Copy(path, Path.Combine(folder.FullName, Path.GetFileName(path)));
            var villages = Path.Combine(folder.FullName, "villages.csv");
            if (added is null)
                File.Delete(villages);
            else
                await File.AppendAllTextAsync(villages, added, TestContext.Current.CancellationToken);

            var refusal = await Assert.ThrowsAsync<RegionDataException>(() => LoadAsync(database, folder.FullName));

            Assert.Contains(complaint, refusal.Message, StringComparison.Ordinal);
            Assert.Equal(0, await CountAsync(database, "true"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_replaced_code_leads_to_one_in_use_of_the_same_name()
    {
        await using var database = await LoadedRegions.CopyAsync();

        Assert.Equal(26, await CountAsync(database, "replaced_by is not null"));
        Assert.Equal(26, await CountAsync(database, "exists (select from region.area n where n.code = a.replaced_by and n.name = a.name and n.valid_to is null)"));
    }

    [Fact]
    public async Task The_reading_login_reads_and_does_nothing_else()
    {
        await using var database = await LoadedRegions.CopyAsync();

        foreach (var sql in new[] { "delete from region.area", "update region.area set name = 'x'", "select count(*) from identity.account", "select access.role()" })
        {
            await using var source = NpgsqlDataSource.Create(database.Direct("merajut_region"));
            await using var command = source.CreateCommand(sql);
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    [Fact]
    public async Task A_database_without_codes_says_which_verb_is_missing()
    {
        await using var database = await LoadedRegions.EmptyAsync();

        var refusal = await Assert.ThrowsAsync<RegionDataException>(() => RegionReader.ReadAsync(database.Direct("merajut_region")));

        Assert.Contains("migrate", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<int> LoadAsync(TestDatabase database, string folder) =>
        RegionLoader.LoadAsync(database.Direct("merajut_owner"), folder, TestContext.Current.CancellationToken);

    private static async Task<long> CountAsync(TestDatabase database, string condition)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand($"select count(*) from region.area a where {condition}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
