using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Facts;

public sealed class AssignmentFactsTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private const string Told = "SELECT kind, stage, caseload FROM assignment_event";

    [Fact]
    public async Task Each_time_a_child_changes_hands_leaves_a_fact_with_how_many_the_carer_then_had()
    {
        var place = await world.Children.PlaceAsync();
        Guid[] children = [await place.ChildAsync(), await place.ChildAsync(), await place.ChildAtAsync(CaseStage.Assessment)];
        var heads = Guid.CreateVersion7();
        _ = (await place.RegisterAsync(new RegisterChild(heads, Samples.Child()), place.Head)).Value;
        _ = (await place.AssignAsync(place.Head, place.Colleague.AccountId, children[0], children[1], heads)).Value;
        _ = (await place.AssignAsync(place.Head, null, children[1])).Value;

        await world.ApplyAssignmentsAsync([.. children, heads]);

        // Registered by the carer, one after the other; the head's own child has nobody until it is given.
        Assert.Equal(
            ["given|1|1", "given|1|2", "given|1|3"],
            await world.LinesAsync($"{Told} WHERE {Of(place)} AND version = 1 ORDER BY caseload"));
        Assert.Equal(
            ["given|1|1", "given|1|2", "given|1|3", "returned|1|0"],
            (await world.LinesAsync($"{Told} WHERE {Of(place)} AND version > 1")).Order());
        Assert.Equal(
            ["given|6", "returned|1"],
            await world.LinesAsync($"SELECT kind, sum(children) FROM assignments_by_month WHERE {Of(place)} GROUP BY kind ORDER BY kind"));
        Assert.Equal(4UL, await world.NumberAsync($"SELECT uniqExact(pseudonym) FROM assignment_event WHERE {Of(place)} AND pseudonym != toUUID('{Guid.Empty}')"));
    }

    [Fact]
    public async Task Whoever_leaves_hands_over_each_child_with_a_fact()
    {
        var place = await world.Children.PlaceAsync();
        Guid[] children = [await place.ChildAsync(), await place.ChildAsync(by: place.Colleague), await place.ChildAsync()];
        await using (var scope = world.Children.World.Services.CreateAsyncScope())
            _ = (await scope.ServiceProvider.GetRequiredService<ICaseloads>().HandOverAsync(place.Head, new Leaver(place.Carer.AccountId), place.Colleague.AccountId)).Value;

        await world.ApplyAssignmentsAsync(children);

        Assert.Equal(["given|1|2", "given|1|3"], (await world.LinesAsync($"{Told} WHERE {Of(place)} AND version > 1")).Order());
    }

    [Fact]
    public async Task The_pseudonym_is_that_of_the_facts_of_the_case_and_goes_with_the_key()
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await world.ApplyAsync(child);
        await RebuildAsync();
        Assert.Equal(
            await world.LinesAsync($"SELECT pseudonym FROM case_event WHERE {Of(place)}"),
            await world.LinesAsync($"SELECT pseudonym FROM assignment_event WHERE {Of(place)}"));

        await world.Children.World.DestroyKeyAsync(child);
        Assert.True((await CompareAsync()).IsEqual);
        await RebuildAsync();

        Assert.Equal([$"{Guid.Empty}"], await world.LinesAsync($"SELECT pseudonym FROM assignment_event WHERE {Of(place)}"));
    }

    [Fact]
    public async Task Facts_count_once_and_a_comparison_names_what_differs_until_a_rebuild()
    {
        var place = await world.Children.PlaceAsync();
        // What other tests left behind is brought along first.
        await RebuildAsync();
        Guid[] children = [await place.ChildAsync(), await place.ChildAsync()];
        await world.ApplyAssignmentsAsync(children);
        await Task.WhenAll(world.ApplyAssignmentsAsync(children[1], children[0]), world.ApplyAssignmentsAsync(children));
        Assert.Equal(2UL, await world.NumberAsync($"SELECT count() FROM assignment_event WHERE {Of(place)}"));
        Assert.Equal(0L, await DifferingAsync());
        var id = await world.Children.AskAsync<Guid>($"update children.assignment_event set caseload = caseload + 1 where child_id = '{children[0]}' returning id");
        await world.ClickHouse.ExecuteNonQueryAsync($"TRUNCATE TABLE {AssignmentFactTable.ByMonth}");

        Assert.Equal([(id, DifferenceKind.Different)], (await CompareAsync()).Differences.Select(difference => (difference.Aggregate, difference.Kind)));
        Assert.NotEqual(0L, await DifferingAsync());
        await RebuildAsync();

        Assert.True((await CompareAsync()).IsEqual);
        Assert.Equal(0L, await DifferingAsync());
    }

    [Fact]
    public async Task No_value_tells_who_the_child_or_the_carer_is_and_each_role_reads_its_own_scope()
    {
        var (place, other) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync());
        Guid[] children = [await place.ChildAsync("Zulkarnaenwati"), await other.ChildAsync()];
        await world.ApplyAssignmentsAsync(children);

        foreach (var table in new[] { AssignmentFactTable.Name, AssignmentFactTable.ByMonth })
        {
            var text = string.Join('\n', await world.LinesAsync($"SELECT * FROM {table}"));
            Assert.Contains(place.Institution.ToString(), text, StringComparison.Ordinal);
            foreach (var secret in new[] { "Zulkarnaenwati", children[0].ToString(), place.Carer.AccountId.ToString(), place.Head.AccountId.ToString() })
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var actor in new[] { place.Head, place.Carer })
            Assert.Equal([place.Institution], await SeenAsync(actor));
        Assert.Superset(new HashSet<Guid> { place.Institution, other.Institution }, (await SeenAsync(await world.Children.People.OfficerAsync("33"))).ToHashSet());
        Assert.Empty(await SeenAsync(await world.Children.People.OfficerAsync("12")));
    }

    [Fact]
    public async Task Nobody_but_the_relay_reads_the_source_and_nobody_changes_it()
    {
        var place = await world.Children.PlaceAsync();
        await place.ChildAsync();
        foreach (var actor in new[] { place.Head, place.Carer, await world.Children.People.OfficerAsync(""), await world.Children.People.AdministratorAsync() })
            Assert.Equal(0, await SourceRows.SeenAsync<AssignmentEvent>(world.Children, actor));
        Assert.NotEqual(0, await SourceRows.SeenAsync<AssignmentEvent>(world.Children, Actor.System("tests")));
        foreach (var sql in new[] { "update children.assignment_event set caseload = 1", "delete from children.assignment_event" })
            Assert.Equal("42501", await SourceRows.RefusalAsync(world.Children, sql));
    }

    private async Task<IReadOnlyList<Guid>> SeenAsync(Actor actor) =>
        [.. (await world.Gateway.QueryAsync(actor, AssignmentFactTable.All, new Dictionary<string, object?>(), row => AssignmentFactTable.Read(row).Institution)).Distinct()];

    private Task<Comparison> CompareAsync() => world.AssignmentsAsync(facts => facts.CompareAsync(default));

    private Task<bool> RebuildAsync() => world.AssignmentsAsync(async facts =>
    {
        await facts.RebuildAsync(new Progress<int>(), default);
        return true;
    });

    private Task<long> DifferingAsync() => world.Writer.DifferingAsync(Actor.System("tests"), AssignmentFactTable.Name);

    private static string Of(Place place) => $"institution = toUUID('{place.Institution}')";
}
