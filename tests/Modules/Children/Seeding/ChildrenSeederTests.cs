using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Seeding;

public sealed class ChildrenSeederTests
{
    [Fact]
    public async Task A_seeding_broken_off_is_ended_by_the_next_and_adds_no_child_twice()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        var (one, two) = (await world.PlaceAsync(), await world.PlaceAsync(SomeRegions.Surabaya));
        SeededInstitution[] institutions = [Of(one), Of(two)];

        Assert.Equal(40, await SeedAsync(world, institutions, 40));
        Assert.Equal(20, await SeedAsync(world, institutions, 60));
        Assert.Equal(0, await SeedAsync(world, institutions, 60));

        var mine = $"institution_id in ('{one.Institution}', '{two.Institution}')";
        Assert.Equal(60L, await world.AskAsync<long>($"select count(*) from children.child where {mine}"));
        Assert.True(await world.AskAsync<long>($"select count(distinct stage) from children.child where {mine}") >= 5);
        Assert.True(await world.AskAsync<bool>($"select bool_or(nik is null) and bool_or(nik is not null) and bool_or(age_estimated) from children.child where {mine}"));
        Assert.Equal(
            await world.AskAsync<long>($"select count(*) from children.child where assigned_to is not null and {mine}"),
            await world.AskAsync<long>($"select count(*) from access.assignment where child_id in (select id from children.child where {mine})"));
    }

    [Fact]
    public async Task A_made_up_case_has_a_past_that_fits_where_it_stands()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        var place = await world.PlaceAsync();
        Assert.Equal(80, await SeedAsync(world, [Of(place)], 80, seed: 23));

        var mine = $"institution_id = '{place.Institution}'";
        Assert.True(await world.AskAsync<long>($"select count(distinct date_trunc('month', at)) from children.case_event where {mine}") >= 12);
        Assert.True(await world.AskAsync<long>($"select count(*) from children.case_event where {mine} and to_stage < from_stage and to_stage > 0") > 0);
        Assert.Equal(0L, await world.AskAsync<long>($"select count(*) from children.case_event where {mine} and at > now()"));
        Assert.Equal(80L, await world.AskAsync<long>($"""
            select count(*) from children.child c where {mine} and (stage, stage_since) =
                (select to_stage, at from children.case_event where child_id = c.id order by child_version desc limit 1)
            """));
        Assert.Equal(0L, await world.AskAsync<long>($"""
            select count(*) from (select at - lag(at) over (partition by child_id order by child_version) as gap, days_in_stage, from_stage
                from children.case_event where {mine}) e where gap < interval '0' or from_stage > 0 and extract(day from gap) <> days_in_stage
            """));
        Assert.Equal(0L, await world.AskAsync<long>($"select count(*) from children.child where {mine} and stage >= 6 and review_due is not null"));
        Assert.True(await world.AskAsync<bool>($"select bool_or(held_on <= due_on) and bool_or(held_on > due_on) from children.plan_review where {mine}"));
        Assert.True(await world.AskAsync<bool>($"select bool_or(review_due < current_date) and bool_or(review_due > current_date) from children.child where {mine}"));
        Assert.Equal(0L, await world.AskAsync<long>($"""
            select count(*) from children.plan_review r join children.care_plan p using (child_id)
            where r.{mine} and (r.recorded_at > now() or r.held_on < p.completed_at::date or r.agreed_at <> p.completed_at)
            """));
        foreach (var (rows, events) in new[] { ("plan_review", "review_event"), ("care_end", "exit_event") })
        {
            var kept = await world.AskAsync<long>($"select count(*) from children.{rows} where {mine}");
            Assert.NotEqual(0L, kept);
            Assert.Equal(kept, await world.AskAsync<long>($"select count(*) from children.{events} where {mine}"));
        }
    }

    private static SeededInstitution Of(Place place) => new(place.Head, [place.Carer.AccountId, place.Colleague.AccountId]);

    private static async Task<int> SeedAsync(ChildrenWorld world, IReadOnlyList<SeededInstitution> institutions, int children, int seed = 17)
    {
        await using var scope = world.World.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IChildrenSeeder>().SeedAsync(institutions, children, seed);
    }
}
