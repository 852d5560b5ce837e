using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.WaitingInstitutions;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class WaitingTests
{
    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task An_officer_finds_what_the_own_region_waits_for(bool pooled)
    {
        await using var register = await RegisterWorld.CreateAsync(pooled);
        var today = IndonesianDay.Of(DateTimeOffset.UtcNow);
        var permit = await ActiveAsync(register, form => form with { PermitUntil = today.AddDays(30) });
        var accreditation = await ActiveAsync(register, form => form with { AccreditedUntil = today.AddDays(-1) });
        var draft = await register.InstitutionAsync();
        var suspended = await register.InstitutionAsync(state: InstitutionState.Suspended);
        await register.InstitutionAsync(state: InstitutionState.Active);
        await register.InstitutionAsync(RegisterWorld.Surabaya);

        var found = (await FindAsync(register, await register.People.OfficerAsync("33.74"))).Value;

        Assert.Equal(
            [(WaitingKind.PermitEnding, permit), (WaitingKind.AccreditationEnding, accreditation), (WaitingKind.Draft, draft), (WaitingKind.Suspended, suspended)],
            found.SelectMany(list => list.First.Select(row => (list.Kind, row.Id))));
        Assert.All(found, list => Assert.Equal(1, list.Count));
    }

    [Fact]
    public async Task Nobody_else_has_such_lists()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var own = await register.InstitutionAsync();

        foreach (var role in new[] { Role.LksaStaff, Role.LksaHead, Role.Administrator })
            Assert.IsType<Outcome<IReadOnlyList<WaitingInstitutions>>.NotFound>(await FindAsync(register, await register.People.OfAsync(role, own, "33.74")));
    }

    private static async Task<Guid> ActiveAsync(RegisterWorld register, Func<InstitutionForm, InstitutionForm> change)
    {
        var officer = await register.People.OfficerAsync("");
        var id = (await register.RegisterAsync(officer, change(register.Form()))).Value;
        await register.StateAsync(officer, id, 1, InstitutionState.Active);
        return id;
    }

    private static Task<Outcome<IReadOnlyList<WaitingInstitutions>>> FindAsync(RegisterWorld register, Actor actor) =>
        register.World.WithAsync<ListWaitingInstitutions, Outcome<IReadOnlyList<WaitingInstitutions>>>(useCase => useCase.RunAsync(actor));
}
