using MerajutASA.Testing.World;
using Npgsql;
using Xunit;

namespace MerajutASA.Portal.Tests.Schemas;

public sealed class ForeignKeyTests
{
    [Fact]
    public async Task No_foreign_key_leaves_its_schema()
    {
        await using var world = await World.CreateAsync();
        Assert.NotEmpty(await KeysAsync(world, "="));
        Assert.Empty(await KeysAsync(world, "<>"));

        await world.Main.ExecuteAsync("alter table children.import add constraint crossing foreign key (institution_id) references government.institution");
        Assert.Equal(["children.import crossing"], await KeysAsync(world, "<>"));
    }

    private static async Task<List<string>> KeysAsync(World world, string schemas)
    {
        await using var connection = new NpgsqlConnection(world.Main.Superuser);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"""
            select format('%s %s', k.conrelid::regclass, k.conname)
            from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
            where k.contype = 'f' and a.relnamespace {schemas} b.relnamespace
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var found = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            found.Add(reader.GetString(0));
        return found;
    }
}
