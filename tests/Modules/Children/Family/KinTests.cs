using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Family;

public sealed class KinTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task Kin_are_added_once_changed_and_taken_off_for_a_reason(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = await place.ChildAsync();
        var form = Samples.Kin();

        Assert.Equal(1, (await SaveAsync(place, place.Carer, child, 0, form)).Value);
        Assert.Equal(1, (await SaveAsync(place, place.Carer, child, 0, form)).Value);
        Assert.Equal(2, (await SaveAsync(place, place.Head, child, 1, form with { Phone = null, IsGuardian = false, MustNotBeTold = true })).Value);
        Assert.IsType<Outcome<int>.Conflict>(await SaveAsync(place, place.Carer, child, 1, form));
        Assert.True((await place.SeenAsync(child)).Details!.Kin.Single().Form.MustNotBeTold);
        Assert.IsType<Outcome<bool>.Invalid>(await RemoveAsync(place, place.Carer, child, form.Id, 2, reason: " "));
        Assert.True((await RemoveAsync(place, place.Carer, child, form.Id, 2)).Value);
        Assert.Empty((await place.SeenAsync(child)).Details!.Kin);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Nobody_but_carer_and_head_writes_kin_or_sees_them(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        var form = Samples.Kin();
        await SaveAsync(place, place.Carer, child, 0, form);
        Actor[] others = [place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("33"), await world.People.AdministratorAsync()];

        foreach (var actor in others)
        {
            Assert.IsType<Outcome<int>.NotFound>(await SaveAsync(place, actor, child, 0, Samples.Kin()));
            Assert.IsType<Outcome<bool>.NotFound>(await RemoveAsync(place, actor, child, form.Id, 1));
        }

        Assert.IsType<Outcome<bool>.NotFound>(await RemoveAsync(place, other.Head, Guid.CreateVersion7(), form.Id, 1));
    }

    public static TheoryData<string, string, string> Spoilt() => new()
    {
        { "no name", nameof(KinForm.Name), "Required" },
        { "no relation", nameof(KinForm.Relation), "Required" },
        { "no number", nameof(KinForm.Phone), "NotAPhone" },
        { "a guardian who must not be told", nameof(KinForm.MustNotBeTold), "GuardianMustBeTold" },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public async Task Each_field_that_does_not_hold_is_named(string how, string field, string code)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var form = Samples.Kin();
        form = how switch
        {
            "no name" => form with { Name = "" },
            "no relation" => form with { Relation = null },
            "no number" => form with { Phone = "rumah" },
            _ => form with { MustNotBeTold = true },
        };

        var error = Assert.IsType<Outcome<int>.Invalid>(await SaveAsync(place, place.Carer, await place.ChildAsync(), 0, form)).Errors.Single();

        Assert.Equal((field, code), (error.Field, error.Code));
    }

    private static Task<Outcome<int>> SaveAsync(Place place, Actor actor, Guid child, int version, KinForm form) =>
        place.World.RunAsync<SaveKinHandler, int>(handler => handler.RunAsync(actor, new SaveKin(child, version, form)));

    private static Task<Outcome<bool>> RemoveAsync(Place place, Actor actor, Guid child, Guid kin, int version, string reason = "Salah catat.") =>
        place.World.RunAsync<RemoveKinHandler, bool>(handler => handler.RunAsync(actor, new RemoveKin(child, kin, version, reason)));
}
