using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Register;

public sealed class RegisterChildTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task Staff_register_a_child_and_care_for_it(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var id = Guid.CreateVersion7();
        var command = new RegisterChild(id, Samples.Child() with { Nik = Samples.Nik() }) { Reason = "Ayah meninggal.", Kin = [Samples.Kin()] };

        Assert.True((await place.RegisterAsync(command, place.Carer)).Value.Registered);

        var seen = await place.SeenAsync(id, place.Carer);
        Assert.Equal(place.Carer.AccountId, seen.Line.AssignedTo);
        Assert.Equal(CaseStage.Referral, seen.Line.Stage);
        Assert.Equal(command.Form, seen.Details!.Form);
        Assert.Equal("Ayah meninggal.", seen.Details.Referral.Form.Reason);
        Assert.Equal(command.Kin, seen.Details.Kin.Select(kin => kin.Form));
    }

    [Fact]
    public async Task A_head_registers_for_a_carer_or_for_nobody_yet()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var (given, kept) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await place.RegisterAsync(new RegisterChild(given, Samples.Child()) { AssignTo = place.Carer.AccountId }, place.Head);
        await place.RegisterAsync(new RegisterChild(kept, Samples.Child()), place.Head);

        Assert.NotNull((await place.SeenAsync(given, place.Carer)).Details);
        Assert.Null((await place.SeenAsync(kept, place.Carer)).Details);
    }

    [Fact]
    public async Task A_head_cannot_give_a_child_to_somebody_of_another_institution()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());

        foreach (var stranger in new[] { other.Carer, place.Head, await world.People.OfficerAsync("33") })
        {
            var outcome = await place.RegisterAsync(new RegisterChild(Guid.CreateVersion7(), Samples.Child()) { AssignTo = stranger.AccountId }, place.Head);
            Assert.Equal("NotACarer", Assert.IsType<Outcome<RegisterChildAnswer>.Invalid>(outcome).Errors.Single().Code);
        }
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Only_staff_and_heads_with_a_second_factor_register(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var place = await world.PlaceAsync();
        Actor[] others =
        [
            await world.People.OfficerAsync("33"), await world.People.OfficerAsync(""), await world.People.AdministratorAsync(),
            await world.People.StaffAsync(place.Institution, secondFactor: false), await world.People.HeadAsync(place.Institution, secondFactor: false),
        ];

        foreach (var other in others)
            Assert.IsType<Outcome<RegisterChildAnswer>.NotFound>(await place.RegisterAsync(new RegisterChild(Guid.CreateVersion7(), Samples.Child()), other));
    }

    [Theory, InlineData("draft"), InlineData("suspended"), InlineData("closed")]
    public async Task An_institution_that_is_not_active_takes_in_nobody(string state)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync(state: state);

        var outcome = await place.RegisterAsync(new RegisterChild(Guid.CreateVersion7(), Samples.Child()), place.Carer);

        Assert.Equal("InstitutionNotActive", Assert.IsType<Outcome<RegisterChildAnswer>.Refused>(outcome).Code);
    }

    [Fact]
    public async Task Registering_twice_registers_once()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var command = new RegisterChild(Guid.CreateVersion7(), Samples.Child());

        var outcomes = new[] { await place.RegisterAsync(command, place.Carer), await place.RegisterAsync(command, place.Carer) };

        Assert.All(outcomes, outcome => Assert.True(outcome.Value.Registered));
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from children.child where id = '{command.Id}'"));
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from outbox.event where aggregate_id = '{command.Id}'"));
    }

    [Fact]
    public async Task Somebody_elses_id_registers_nothing_and_tells_nothing()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();

        var outcome = await other.RegisterAsync(new RegisterChild(child, Samples.Child()), other.Carer);

        Assert.IsType<Outcome<RegisterChildAnswer>.Conflict>(outcome);
        Assert.IsType<Outcome<CaseView>.NotFound>(await other.OpenAsync(child, other.Carer));
    }

    [Fact]
    public async Task Warnings_are_shown_before_and_accepted_for_the_values_that_they_are_about()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        // Another day, a boy's number, of a district that never was.
        var command = new RegisterChild(Guid.CreateVersion7(), Samples.Child() with { Nik = "9999990101100001" });

        var first = (await place.RegisterAsync(command, place.Carer)).Value;
        var half = (await place.RegisterAsync(command with { Accepted = first.Warnings.Skip(2).Select(warning => warning.Key).ToHashSet() }, place.Carer)).Value;
        var accepted = command with { Accepted = first.Warnings.Select(warning => warning.Key).ToHashSet() };
        var otherNik = (await place.RegisterAsync(accepted with { Form = command.Form with { Nik = "9999980101100001" } }, place.Carer)).Value;
        var otherBirth = (await place.RegisterAsync(accepted with { Form = command.Form with { BirthDate = Samples.Birth.AddDays(1) } }, place.Carer)).Value;
        var all = (await place.RegisterAsync(accepted, place.Carer)).Value;

        Assert.Equal([ChildWarning.NikRegion, ChildWarning.NikDate, ChildWarning.NikSex], first.Warnings.Select(warning => warning.Code));
        Assert.False(first.Registered);
        Assert.False(half.Registered);
        Assert.False(otherNik.Registered);
        Assert.False(otherBirth.Registered);
        Assert.True(all.Registered);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task A_child_with_the_same_nik_is_shown_within_ones_own_sight_only(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var form = Samples.Child() with { Nik = Samples.Nik(serial: pooled ? 7001 : 7002) };
        var known = await place.ChildAsync(form);

        var here = (await place.RegisterAsync(new RegisterChild(Guid.CreateVersion7(), form), place.Colleague)).Value;
        var elsewhere = (await other.RegisterAsync(new RegisterChild(Guid.CreateVersion7(), form), other.Carer)).Value;

        Assert.Equal([ChildWarning.Duplicate], here.Warnings.Select(warning => warning.Code));
        Assert.Equal((known, "Siti Aminah"), (here.Duplicates.Single().Id, here.Duplicates.Single().FullName));
        Assert.True(elsewhere.Registered);
    }
}
