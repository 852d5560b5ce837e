using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Register;

public sealed class ChangeChildTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task The_carer_and_the_head_change_a_child(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = await place.ChildAsync();

        foreach (var (actor, nickname) in new[] { (place.Carer, "Ami"), (place.Head, "Mina") })
        {
            var seen = await place.SeenAsync(child);
            var form = seen.Details!.Form with { Nickname = nickname };
            Assert.NotNull((await ChangeAsync(place, actor, new ChangeChild(child, seen.Version, form))).Value.Version);
            Assert.Equal(form, (await place.SeenAsync(child)).Details!.Form);
        }
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Nobody_else_changes_it(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        var seen = await place.SeenAsync(child);
        Actor[] others = [place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("33"), await world.People.AdministratorAsync()];

        foreach (var actor in others)
        {
            var outcome = await ChangeAsync(place, actor, new ChangeChild(child, seen.Version, seen.Details!.Form with { Nickname = "X" }));
            Assert.IsType<Outcome<ChangeChildAnswer>.NotFound>(outcome);
        }

        Assert.Equal(seen.Version, (await place.SeenAsync(child)).Version);
    }

    [Fact]
    public async Task What_somebody_else_changed_in_between_is_not_overwritten()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();
        var seen = await place.SeenAsync(child);

        var outcomes = await Task.WhenAll(new[] { place.Carer, place.Head }.Select(
            actor => ChangeAsync(place, actor, new ChangeChild(child, seen.Version, seen.Details!.Form with { Nickname = actor.Role.ToString() }))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome is Outcome<ChangeChildAnswer>.Conflict);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task A_doubt_that_was_accepted_comes_back_with_other_values_and_with_another_child_of_the_same_nik(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var (child, twin) = (await place.ChildAsync(), await place.ChildAsync());
        var nik = Samples.Nik(serial: pooled ? 7101 : 7102);
        await place.ChildAsync(Samples.Child() with { Nik = nik });
        var seen = await place.SeenAsync(child);
        var change = new ChangeChild(child, seen.Version, seen.Details!.Form with { Nik = nik });

        var first = (await ChangeAsync(place, place.Carer, change)).Value;
        change = change with { Accepted = first.Warnings.Select(warning => warning.Key).ToHashSet() };
        var other = await place.SeenAsync(twin);
        var second = (await ChangeAsync(place, place.Carer, new ChangeChild(twin, other.Version, other.Details!.Form with { Nik = nik }) { Accepted = change.Accepted })).Value;

        Assert.Equal([ChildWarning.Duplicate], first.Warnings.Select(warning => warning.Code));
        Assert.Null(first.Version);
        Assert.NotNull(second.Version);
        Assert.Null((await ChangeAsync(place, place.Carer, change)).Value.Version);
        Assert.Null((await ChangeAsync(place, place.Carer, change with { Form = change.Form with { Sex = Sex.Male } })).Value.Version);
    }

    private static Task<Outcome<ChangeChildAnswer>> ChangeAsync(Place place, Actor actor, ChangeChild command) =>
        place.World.RunAsync<ChangeChildHandler, ChangeChildAnswer>(handler => handler.RunAsync(actor, command));
}
