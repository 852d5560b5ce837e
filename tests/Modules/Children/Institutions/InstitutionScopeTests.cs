using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Institutions;

public sealed class InstitutionScopeTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task Scopes_follow_the_register_whatever_comes_twice_or_late(bool pooled)
    {
        var world = await ChildrenWorld.CreateAsync(pooled);
        await using var _ = world.World;
        var id = Guid.CreateVersion7();

        await TellAsync(world, "government.institution-registered.v1", id, SomeRegions.Pekunden, "Draft", 1);
        await TellAsync(world, "government.institution-changed.v1", id, SomeRegions.Pekunden, "Active", 3);
        await world.World.RelayAsync();
        await TellAsync(world, "government.institution-changed.v1", id, SomeRegions.Surabaya, "Suspended", 2);
        await world.World.RelayAsync();
        await world.World.RelayAsync();

        Assert.Equal($"{SomeRegions.Pekunden} active 3 2", await world.AskAsync<string>(
            $"select format('%s %s %s %s', region_code, state, source_version, version) from children.institution_scope where id = '{id}'"));
        world.Institutions.Scopes.Add(new InstitutionScope(id, SomeRegions.Pekunden, InstitutionState.Active, 3));
        Assert.Empty(await DifferencesAsync(world));
    }

    [Fact]
    public async Task An_institution_that_moves_takes_its_childrens_rows_along()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        await using var _ = world.World;
        var place = await world.PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.Assessment);
        var (before, after) = (await world.People.OfficerAsync("33"), await world.People.OfficerAsync("35"));

        await TellAsync(world, "government.institution-changed.v1", place.Institution, SomeRegions.Surabaya, "Active", 2);
        await world.World.RelayAsync();

        Assert.IsType<Outcome<CaseView>.NotFound>(await place.OpenAsync(child, before));
        Assert.True((await place.SeenAsync(child, after)).Details!.Referral.IsCompleted);
    }

    [Fact]
    public async Task Each_child_that_moves_is_written_down_with_the_region_before_and_after()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        await using var _ = world.World;
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var children = new List<Guid>();
        for (var each = 0; each < 3; each++)
            children.Add(await place.ChildAsync());
        var stays = await other.ChildAsync();

        await TellAsync(world, "government.institution-changed.v1", place.Institution, SomeRegions.Surabaya, "Active", 2);
        await world.World.RelayAsync();
        // Another state of the same region moves nobody.
        await TellAsync(world, "government.institution-changed.v1", place.Institution, SomeRegions.Surabaya, "Suspended", 3);
        await world.World.RelayAsync();

        Assert.Equal(string.Join(' ', children.Select(id => id.ToString()).Order(StringComparer.Ordinal)), await world.AskAsync<string>("""
            select string_agg(k.child_id::text, ' ' order by k.child_id)
            from audit.entry e join audit.entry_child k on k.entry_id = e.id join children.child c on c.id = k.child_id
            where e.use_case = 'children.copy-institution-scope' and e.kind = 'change' and e.subject_table = 'children.child' and e.subject_row = c.id
              and e.id = c.entry_id and e.row_version = c.version and c.version = 2
            """));
        Assert.Equal(1, await world.AskAsync<int>($"select version from children.child where id = '{stays}'"));
        var act = (await world.RunAsync<OpenHistoryHandler, CaseHistory>(async handler => await handler.RunAsync(place.Head, children[0]))).Value.Acts[0];
        Assert.Equal(("children.copy-institution-scope", "system"), (act.UseCase, act.Role));
        // The case can still be worked on: its rows carry the version that they show.
        Assert.True((await place.SaveAsync(children[0], Samples.Referral)).IsDone);
    }

    [Fact]
    public async Task Changes_that_come_together_lead_to_the_last_and_each_is_done()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        await using var _ = world.World;
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var (child, there) = (await place.ChildAsync(), await other.ChildAsync());

        await TellAsync(world, "government.institution-changed.v1", place.Institution, SomeRegions.Surabaya, "Active", 2);
        await TellAsync(world, "government.institution-changed.v1", place.Institution, SomeRegions.Pekunden, "Suspended", 3);
        await TellAsync(world, "government.institution-changed.v1", place.Institution, SomeRegions.Surabaya, "Active", 4);
        await TellAsync(world, "government.institution-changed.v1", other.Institution, SomeRegions.Surabaya, "Active", 2);
        await world.World.RelayAsync();

        Assert.Equal($"{SomeRegions.Surabaya} active 4|{SomeRegions.Surabaya} active 2", await world.AskAsync<string>($"""
            select string_agg(format('%s %s %s', region_code, state, source_version), '|' order by source_version desc) from children.institution_scope
            where id in ('{place.Institution}', '{other.Institution}')
            """));
        Assert.Equal(4L, await world.AskAsync<long>("select count(*) from outbox.delivered where handler = 'children.institution-scope'"));
        // Once each: where a case was in between, nobody saw it.
        Assert.Equal("2 2", await world.AskAsync<string>($"select string_agg(version::text, ' ') from children.child where id in ('{child}', '{there}') and region_code = '{SomeRegions.Surabaya}'"));
    }

    [Fact]
    public async Task The_check_names_what_is_missing_other_or_too_much()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        await using var _ = world.World;
        var (moved, left) = (await world.PlaceAsync(), await world.PlaceAsync());
        var missing = Guid.CreateVersion7();
        world.Institutions.Scopes.AddRange(
            [new InstitutionScope(moved.Institution, SomeRegions.Surabaya, InstitutionState.Active, 1), new InstitutionScope(missing, SomeRegions.Pekunden, InstitutionState.Active, 1)]);

        var differences = await DifferencesAsync(world);

        Assert.Equal(
            new[] { moved.Institution, missing, left.Institution }.Select(id => id.ToString()).Order(StringComparer.Ordinal),
            differences.Select(line => line[..36]).Order(StringComparer.Ordinal));
    }

    private static Task<IReadOnlyList<string>> DifferencesAsync(ChildrenWorld world) =>
        world.World.WithAsync<IScopeCheck, IReadOnlyList<string>>(check => check.DifferencesAsync());

    // As Government's unit of work would leave it in the outbox.
    private static Task TellAsync(ChildrenWorld world, string name, Guid institution, string region, string state, int version) => world.AskAsync<object>($$"""
        insert into outbox.event (id, module, name, aggregate_id, aggregate_version, payload)
        values (gen_random_uuid(), 'government', '{{name}}', '{{institution}}', {{version}},
                '{"institutionId": "{{institution}}", "regionCode": "{{region}}", "state": "{{state}}", "version": {{version}}}')
        """);
}
