using MerajutASA.Infrastructure.Outbox.Projections;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Copies;

/// <summary>What holds of the graph alone: its edges.</summary>
public sealed class GraphProjectionTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    [Fact]
    public async Task Institutions_lie_in_districts_which_are_part_of_regencies_and_provinces_each_once()
    {
        await using var copied = await engines.RegisterAsync();
        var (one, two, three) = (await copied.Register.InstitutionAsync(), await copied.Register.InstitutionAsync(), await copied.Register.InstitutionAsync(RegisterWorld.Solo));

        await copied.ApplyAsync(CopiedRegister.Graph, (one, 1), (two, 1), (three, 1));

        Assert.Equal([$"{one} 33.74.01", $"{two} 33.74.01", $"{three} 33.72.01"], await copied.GraphAsync(CopiedRegister.Places));
        Assert.Equal(["33 -", "33.72 33", "33.72.01 33.72", "33.74 33", "33.74.01 33.74"], await copied.GraphAsync(CopiedRegister.Regions));
    }

    [Fact]
    public async Task When_an_institution_moves_its_edge_moves_and_an_older_row_does_not_move_it_back()
    {
        await using var copied = await engines.RegisterAsync();
        var id = await copied.Register.InstitutionAsync();
        await copied.ApplyAsync(CopiedRegister.Graph, (id, 1));
        var before = await copied.SourceAsync(id);

        await copied.Register.ChangeAsync(await copied.Register.People.OfficerAsync(""), id, 1, copied.Register.Form(RegisterWorld.Surabaya));
        await copied.ApplyAsync(CopiedRegister.Graph, (id, 2));
        Assert.Equal([$"{id} 35.78.01"], await copied.GraphAsync(CopiedRegister.Places));

        await copied.WriteAsync(CopiedRegister.Graph, before);
        Assert.Equal([$"{id} 35.78.01"], await copied.GraphAsync(CopiedRegister.Places));
    }

    [Fact]
    public async Task An_edge_that_is_missing_is_a_difference_and_a_rebuild_draws_it()
    {
        await using var copied = await engines.RegisterAsync();
        var id = await copied.Register.InstitutionAsync();
        await copied.ApplyAsync(CopiedRegister.Graph, (id, 1));
        await copied.TouchGraphAsync(CopiedRegister.Cut);

        Assert.Equal([new Difference(id, DifferenceKind.Different)], (await copied.CompareAsync(CopiedRegister.Graph)).Differences);
        await copied.RebuildAsync(CopiedRegister.Graph);

        Assert.True((await copied.CompareAsync(CopiedRegister.Graph)).IsEqual);
    }

    [Fact]
    public async Task A_rebuild_leaves_no_region_in_which_nothing_lies()
    {
        await using var copied = await engines.RegisterAsync();
        var id = await copied.Register.InstitutionAsync();
        await copied.ApplyAsync(CopiedRegister.Graph, (id, 1));
        await copied.Register.ChangeAsync(await copied.Register.People.OfficerAsync(""), id, 1, copied.Register.Form(RegisterWorld.Surabaya));

        await copied.RebuildAsync(CopiedRegister.Graph);

        Assert.Equal(["35 -", "35.78 35", "35.78.01 35.78"], await copied.GraphAsync(CopiedRegister.Regions));
    }

    [Fact]
    public async Task Institutions_and_regions_are_found_by_their_keys()
    {
        await using var copied = await engines.RegisterAsync();

        Assert.Equal(["Agreement id", "Foundation id", "Institution id", "Person id", "Programme id", "Region code", "Supporter id"], await copied.GraphAsync(CopiedRegister.Keys));
    }

    [Fact]
    public async Task A_name_with_a_number_as_long_as_a_nik_holds_nothing_up_and_does_not_bring_it_in()
    {
        await using var copied = await engines.RegisterAsync();
        var id = await copied.Register.InstitutionAsync(name: "Panti 3374014507120001 Kasih");

        await copied.ApplyAsync(CopiedRegister.Graph, (id, 1));

        Assert.True((await copied.CompareAsync(CopiedRegister.Graph)).IsEqual);
    }
}
