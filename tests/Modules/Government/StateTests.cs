using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class StateTests(BothWays both) : IClassFixture<BothWays>
{
    private const string Why = "Rasio pengasuh belum memenuhi standar.";

    public static TheoryData<InstitutionState, InstitutionState, bool> Steps { get; } = new()
    {
        { InstitutionState.Draft, InstitutionState.Active, true },
        { InstitutionState.Draft, InstitutionState.Suspended, false },
        { InstitutionState.Draft, InstitutionState.Closed, true },
        { InstitutionState.Active, InstitutionState.Suspended, true },
        { InstitutionState.Active, InstitutionState.Closed, true },
        { InstitutionState.Active, InstitutionState.Draft, false },
        { InstitutionState.Active, InstitutionState.Active, false },
        { InstitutionState.Suspended, InstitutionState.Active, true },
        { InstitutionState.Suspended, InstitutionState.Closed, true },
        { InstitutionState.Suspended, InstitutionState.Draft, false },
        { InstitutionState.Closed, InstitutionState.Active, false },
        { InstitutionState.Closed, InstitutionState.Suspended, false },
        { InstitutionState.Closed, InstitutionState.Draft, false },
    };

    [Theory, MemberData(nameof(Steps))]
    public async Task Only_the_steps_of_an_institutions_life_can_be_taken(InstitutionState from, InstitutionState to, bool allowed)
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: from);
        var officer = await register.People.OfficerAsync("33.74");
        var version = (await register.ViewAsync(officer, id)).Value.Version;

        var outcome = await register.StateAsync(officer, id, version, to, Why);

        if (!allowed)
            Assert.Equal("NoSuchStep", Assert.IsType<Outcome<int>.Refused>(outcome).Code);
        var view = (await register.ViewAsync(officer, id)).Value;
        Assert.Equal((allowed ? to : from, allowed ? version + 1 : version), (view.State, view.Version));
    }

    [Theory]
    [InlineData(null, "Missing")]
    [InlineData("  ", "Missing")]
    [InlineData("singkat", "TooShort")]
    public async Task Whoever_suspends_or_closes_says_why(string? reason, string code)
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        var officer = await register.People.OfficerAsync("33.74");

        foreach (var state in new[] { InstitutionState.Suspended, InstitutionState.Closed })
        {
            var invalid = Assert.IsType<Outcome<int>.Invalid>(await register.StateAsync(officer, id, 2, state, reason));
            Assert.Equal([("Reason", code)], invalid.Errors.Select(error => (error.Field, error.Code)));
        }
    }

    [Fact]
    public async Task The_reason_is_told_to_the_institution_and_not_to_an_administrator()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        await register.StateAsync(await register.People.OfficerAsync("33.74"), id, 2, InstitutionState.Suspended, Why);

        Assert.Equal(Why, (await register.ViewAsync(await register.People.StaffAsync(id), id)).Value.StateReason);
        Assert.Null((await register.ViewAsync(await register.People.AdministratorAsync(), id)).Value.StateReason);
    }

    [Fact]
    public async Task Without_a_permit_in_force_none_becomes_active()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33.74");
        var bare = (await register.RegisterAsync(officer, register.Form() with { PermitNumber = null, PermitFrom = null, PermitUntil = null })).Value;
        var over = (await register.RegisterAsync(officer, register.Form() with { PermitFrom = new DateOnly(2015, 1, 1), PermitUntil = new DateOnly(2020, 1, 1) })).Value;

        Assert.Equal("PermitMissing", Assert.IsType<Outcome<int>.Refused>(await register.StateAsync(officer, bare, 1, InstitutionState.Active)).Code);
        Assert.Equal("PermitEnded", Assert.IsType<Outcome<int>.Refused>(await register.StateAsync(officer, over, 1, InstitutionState.Active)).Code);
    }

    [Fact]
    public async Task A_closed_institution_cannot_be_changed()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Closed);

        Assert.Equal("Closed", Assert.IsType<Outcome<int>.Refused>(
            await register.ChangeAsync(await register.People.OfficerAsync("33.74"), id, 3, register.Form())).Code);
    }
}
