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
        var world = await ChildrenWorld.OfAsync();
        var (one, two) = (await world.PlaceAsync(), await world.PlaceAsync(SomeRegions.Surabaya));
        SeededInstitution[] institutions = [Of(one), Of(two)];

        Assert.Equal(40, await SeedAsync(world, institutions, 40));
        Assert.Equal(20, await SeedAsync(world, institutions, 60));
        Assert.Equal(0, await SeedAsync(world, institutions, 60));

        var mine = $"institution_id in ('{one.Institution}', '{two.Institution}')";
        Assert.Equal(60L, await world.AskAsync<long>($"select count(*) from children.child where {mine}"));
        Assert.Equal(3L, await world.AskAsync<long>($"select count(distinct stage) from children.child where {mine}"));
        Assert.True(await world.AskAsync<bool>($"select bool_or(nik is null) and bool_or(nik is not null) and bool_or(age_estimated) from children.child where {mine}"));
        Assert.Equal(
            await world.AskAsync<long>($"select count(*) from children.child where assigned_to is not null and {mine}"),
            await world.AskAsync<long>($"select count(*) from access.assignment where child_id in (select id from children.child where {mine})"));
    }

    private static SeededInstitution Of(Place place) => new(place.Head, [place.Carer.AccountId, place.Colleague.AccountId]);

    private static async Task<int> SeedAsync(ChildrenWorld world, IReadOnlyList<SeededInstitution> institutions, int children)
    {
        await using var scope = world.World.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IChildrenSeeder>().SeedAsync(institutions, children, seed: 17);
    }
}
