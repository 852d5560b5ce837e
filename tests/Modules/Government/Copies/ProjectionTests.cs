using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Copies;

/// <summary>What holds of either copy of the register.</summary>
public sealed class ProjectionTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    public static TheoryData<string> Copies => [CopiedRegister.Graph, CopiedRegister.Profiles];

    [Theory, MemberData(nameof(Copies))]
    public async Task What_is_told_twice_is_there_once(string copy)
    {
        await using var copied = await engines.RegisterAsync();
        var (one, two) = (await copied.Register.InstitutionAsync(), await copied.Register.InstitutionAsync());

        await copied.ApplyAsync(copy, (one, 1), (two, 1), (one, 1));
        await copied.ApplyAsync(copy, (one, 1), (two, 1));

        Assert.Equal((2, 2, true), Figures(await copied.CompareAsync(copy)));
    }

    [Theory, MemberData(nameof(Copies))]
    public async Task An_older_event_after_a_newer_one_changes_nothing(string copy)
    {
        await using var copied = await engines.RegisterAsync();
        var id = await copied.Register.InstitutionAsync(state: InstitutionState.Suspended);
        await copied.ApplyAsync(copy, (id, 3));

        await copied.ApplyAsync(copy, (id, 1));
        await copied.ApplyAsync(copy, (id, 2));

        Assert.Equal((1, 1, true), Figures(await copied.CompareAsync(copy)));
    }

    [Theory, MemberData(nameof(Copies))]
    public async Task The_store_itself_refuses_a_row_that_was_read_before_a_newer_one_was_written(string copy)
    {
        await using var copied = await engines.RegisterAsync();
        var id = await copied.Register.InstitutionAsync();
        var stale = await copied.SourceAsync(id);
        await copied.Register.ChangeAsync(await copied.Register.People.OfficerAsync(""), id, 1, copied.Register.Form(RegisterWorld.Solo));
        await copied.ApplyAsync(copy, (id, 2));

        await copied.WriteAsync(copy, stale);

        Assert.Equal((1, 1, true), Figures(await copied.CompareAsync(copy)));
    }

    [Theory, MemberData(nameof(Copies))]
    public async Task A_comparison_names_what_is_missing_left_over_and_different(string copy)
    {
        await using var copied = await engines.RegisterAsync();
        var (missing, different, good, gone) =
            (await copied.Register.InstitutionAsync(), await copied.Register.InstitutionAsync(), await copied.Register.InstitutionAsync(), Guid.CreateVersion7());
        await copied.ApplyAsync(copy, (different, 1), (good, 1));
        await SpoilAsync(copied, copy, different, gone);

        var comparison = await copied.CompareAsync(copy);

        Assert.Equal((3, 3), (comparison.Source, comparison.Projected));
        Assert.Equal(
            [new Difference(missing, DifferenceKind.Missing), new Difference(different, DifferenceKind.Different), new Difference(gone, DifferenceKind.LeftOver)],
            comparison.Differences);
    }

    [Theory, MemberData(nameof(Copies))]
    public async Task A_rebuild_makes_it_equal_whatever_was_there_even_what_is_ahead_of_its_source(string copy)
    {
        await using var copied = await engines.RegisterAsync();
        await copied.Register.InstitutionAsync();
        var different = await copied.Register.InstitutionAsync(RegisterWorld.Solo, state: InstitutionState.Active);
        await SpoilAsync(copied, copy, different, Guid.CreateVersion7());

        Assert.Equal(2, await copied.RebuildAsync(copy));
        Assert.Equal((2, 2, true), Figures(await copied.CompareAsync(copy)));

        Assert.Equal(2, await copied.RebuildAsync(copy));
        Assert.Equal((2, 2, true), Figures(await copied.CompareAsync(copy)));
    }

    [Theory, MemberData(nameof(Copies))]
    public async Task Changes_while_it_is_rebuilt_are_not_lost(string copy)
    {
        await using var copied = await engines.RegisterAsync();
        var officer = await copied.Register.People.OfficerAsync("");
        var ids = new List<Guid>();
        for (var i = 0; i < 10; i++)
            ids.Add(await copied.Register.InstitutionAsync());
        using var over = new CancellationTokenSource();

        var changing = Task.Run(async () =>
        {
            foreach (var (id, at) in ids.Select((id, at) => (id, at)))
            {
                await copied.Register.ChangeAsync(officer, id, 1, copied.Register.Form(at % 2 == 0 ? RegisterWorld.Solo : RegisterWorld.Surabaya));
                await copied.ApplyAsync(copy, (id, 2));
                var added = await copied.Register.InstitutionAsync();
                await copied.ApplyAsync(copy, (added, 1));
            }

            await over.CancelAsync();
        }, TestContext.Current.CancellationToken);
        while (!over.IsCancellationRequested && !changing.IsCompleted)
            await copied.RebuildAsync(copy);
        await changing;

        Assert.Equal((20, 20, true), Figures(await copied.CompareAsync(copy)));
    }

    [Theory]
    [InlineData(CopiedRegister.Graph, "graph")]
    [InlineData(CopiedRegister.Profiles, "mongodb")]
    public async Task A_store_that_is_away_is_named_and_the_relay_may_wait(string copy, string store)
    {
        await using var copied = await StoreEngines.WithoutStoresAsync();
        var id = await copied.Register.InstitutionAsync();

        foreach (var act in new Func<Task>[] { () => copied.ApplyAsync(copy, (id, 1)), () => copied.RebuildAsync(copy), () => copied.CompareAsync(copy) })
            Assert.Equal(store, (await Assert.ThrowsAsync<StoreUnavailableException>(act)).Store);
    }

    /// <summary>One entry that says something else, as if it were newer, and one of which the source knows nothing.</summary>
    private static async Task SpoilAsync(CopiedRegister copied, string copy, Guid different, Guid gone)
    {
        var source = await copied.SourceAsync(different);
        await copied.WriteAsync(copy, source with { Name = "Panti Lain", Version = 99, RegionCode = RegisterWorld.Surabaya });
        await copied.WriteAsync(copy, source with { Id = gone, RegionCode = "51.71.01.1001" });
    }

    private static (int Source, int Projected, bool Equal) Figures(Comparison comparison) => (comparison.Source, comparison.Projected, comparison.IsEqual);
}
