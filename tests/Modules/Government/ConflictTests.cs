using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class ConflictTests(BothWays both) : IClassFixture<BothWays>
{
    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task Of_two_who_change_at_once_one_is_kept_and_the_other_is_told(bool pooled)
    {
        var register = both.Of(pooled);
        var id = await register.InstitutionAsync();
        var (first, second) = (await register.People.OfficerAsync("33.74"), await register.People.OfficerAsync("33"));

        var outcomes = await Task.WhenAll(
            register.ChangeAsync(first, id, 1, register.Form() with { Capacity = 11 }),
            register.ChangeAsync(second, id, 1, register.Form() with { Capacity = 22 }));

        Assert.Equal(2, Assert.Single(outcomes.OfType<Outcome<int>.Done>()).Result);
        Assert.Single(outcomes.OfType<Outcome<int>.Conflict>());
        Assert.Equal(outcomes[0].IsDone ? 11 : 22, (await register.ViewAsync(first, id)).Value.Form.Capacity);
        Assert.Equal(1L, await register.AskAsync<long>($"select count(*) from outbox.event where aggregate_id = '{id}' and name = 'government.institution-changed.v1'"));
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task A_head_and_an_officer_do_not_get_in_each_others_way(bool pooled)
    {
        var register = both.Of(pooled);
        var id = await register.InstitutionAsync();
        var (head, officer) = (await register.People.HeadAsync(id), await register.People.OfficerAsync("33.74"));

        Assert.Equal(2, (await register.CorrectAsync(head, id, 1, RegisterWorld.Contact("Endang Sulastri"))).Value);
        Assert.Equal(2, (await register.ChangeAsync(officer, id, 1, register.Form())).Value);
        Assert.IsType<Outcome<int>.Conflict>(await register.CorrectAsync(officer, id, 1, RegisterWorld.Contact("Slamet Widodo")));
        Assert.Equal("Endang Sulastri", (await register.ViewAsync(officer, id)).Value.Contact!.Name);
    }

    [Fact]
    public async Task Who_comes_late_with_an_old_version_changes_no_state()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);

        Assert.IsType<Outcome<int>.Conflict>(
            await register.StateAsync(await register.People.OfficerAsync("33.74"), id, 1, InstitutionState.Closed, "Yayasan membubarkan diri."));
    }

    [Fact]
    public async Task Saving_what_is_there_already_changes_nothing()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33.74");
        var form = register.Form();
        var id = (await register.RegisterAsync(officer, form)).Value;

        Assert.Equal(1, (await register.ChangeAsync(officer, id, 1, form)).Value);
        Assert.Equal(1, (await register.CorrectAsync(officer, id, 1, RegisterWorld.Contact())).Value);
        Assert.Equal(2L, await register.AskAsync<long>($"select count(*) from audit.entry where subject_row = '{id}'"));
        Assert.Equal(1L, await register.AskAsync<long>($"select count(*) from outbox.event where aggregate_id = '{id}'"));
    }
}
