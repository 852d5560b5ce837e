using System.Text.Json;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Portal.Tests.Verbs;

/// <summary>The verbs of a developer's day, on real databases: each as ./merajut calls it.</summary>
[Collection(Alone.Name)]
public sealed class DevelopmentVerbsTests : IAsyncLifetime
{
    private World _world = default!;
    private CommandLine _shell = default!;

    public async ValueTask InitializeAsync()
    {
        _world = await World.CreateAsync();
        _shell = new CommandLine(_world, "Development");
    }

    public async ValueTask DisposeAsync()
    {
        _shell.Dispose();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task Migrate_loads_the_regions_and_then_seed_people_totp_and_check_scope_find_a_world()
    {
        Assert.Equal(0, await _shell.RunAsync("migrate"));
        Assert.Contains("The schemas are as this build needs them.", _shell.Out, StringComparison.Ordinal);
        Assert.Contains("rows added or changed", _shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, await _shell.RunAsync("migrate"));
        Assert.Contains("Regions: 0 rows", _shell.Out, StringComparison.Ordinal);

        Assert.Equal(0, await SeedAsync());
        Assert.Contains("4 children added", _shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, await SeedAsync());
        Assert.Contains("0 children added", _shell.Out, StringComparison.Ordinal);
        Assert.Equal(2L, await CountAsync("select count(*) from identity.request where state = 'open'"));
        Assert.Equal(2L, await CountAsync("select count(*) from identity.account where state = 'invited' and demo"));

        Assert.Equal(0, await _shell.RunAsync("people", "--json"));
        var people = JsonDocument.Parse(_shell.Out).RootElement.EnumerateArray().ToList();
        Assert.Equal(["administrator", "company", "lksa-head", "lksa-staff", "social-officer"], people.Select(person => person.GetProperty("role").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(0, await _shell.RunAsync("people"));
        Assert.Contains("staf1@merajut.test", _shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, await _shell.RunAsync("totp", "staf1@merajut.test"));
        Assert.Matches("^[0-9]{6}$", _shell.Out.Trim());

        Assert.Equal(0, await _shell.RunAsync("children", "check-scope"));
        Assert.Contains("as in the register", _shell.Out, StringComparison.Ordinal);
        await _world.Main.ExecuteAsync("update children.institution_scope set region_code = '11.01.01.2001'");
        Assert.Equal(1, await _shell.RunAsync("children", "check-scope"));
        Assert.Contains("differ from the register", _shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_shown_for_nobody_but_made_up_people()
    {
        Assert.Equal(1, await _shell.RunAsync("totp", "tiada@merajut.test"));

        Assert.Contains("was not made up here", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_verb_is_no_success()
    {
        Assert.NotEqual(0, await _shell.RunAsync("tidakada"));
    }

    /// <summary>With a relay beside it, which hands the institutions on while the seed waits for that.</summary>
    private async Task<int> SeedAsync()
    {
        var seeding = Task.Run(() => _shell.RunAsync("seed", "--institutions", "2", "--children", "4"));
        while (!seeding.IsCompleted)
        {
            await _world.RelayAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        return await seeding;
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_world.Main.Superuser);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
