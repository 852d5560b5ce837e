using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Own;
using MerajutASA.Infrastructure.Accounts.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class EndingTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Who_is_ended_is_refused_by_the_next_unit_of_work_and_never_signs_in_again(bool pooled)
    {
        await using var world = await AccountsWorld.CreateAsync(pooled);
        var staff = await world.StaffAsync();
        var code = (await world.Get<IssueCode>().RunAsync(staff.Head.Actor, staff.Carer.Id, byMail: false)).Value.Code;

        Assert.True((await world.Get<EndAccount>().RunAsync(staff.Head.Actor, staff.Carer.Id, successor: null)).IsDone);

        await Assert.ThrowsAsync<SessionRefusedException>(() => world.Get<ShowOwnAccount>().RunAsync(staff.Carer.Actor));
        Assert.IsType<SignInResult.Failed>(await world.TryAsync(staff.Carer.Email));
        Assert.IsType<SignInResult.Failed>((await world.Get<RedeemCode>().RunAsync(code, "sandi lain yang panjang", null)).Value);
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from outbox.event where name = 'identity.account-ended.v1' and aggregate_id = '{staff.Carer.Id}'"));
    }

    [Fact]
    public async Task The_e_mail_of_who_was_ended_can_be_invited_again()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        await world.Get<EndAccount>().RunAsync(staff.Head.Actor, staff.Carer.Id, successor: null);

        var again = await world.InviteAsync(staff.Head.Actor, Role.LksaStaff, staff.Carer.Email);

        Assert.NotEqual(staff.Carer.Id, again.Id);
    }

    [Fact]
    public async Task Cases_go_to_the_successor_before_the_account_ends()
    {
        var shelf = new Shelf();
        await using var world = await AccountsWorld.CreateAsync(more: services => services.AddSingleton<ICaseloads>(shelf));
        var staff = await world.StaffAsync();
        shelf.Give(staff.Carer.Id, 3);
        var end = world.Get<EndAccount>();

        Assert.Equal(3, (await end.ShowAsync(staff.Head.Actor, staff.Carer.Id)).Value.Cases);
        var nobody = await end.RunAsync(staff.Head.Actor, staff.Carer.Id, successor: null);
        var stranger = await end.RunAsync(staff.Head.Actor, staff.Carer.Id, successor: staff.Officer.Id);
        var themselves = await end.RunAsync(staff.Head.Actor, staff.Carer.Id, successor: staff.Carer.Id);

        Assert.Equal("SuccessorMissing", Assert.Single(Assert.IsType<Outcome<int>.Invalid>(nobody).Errors).Code);
        Assert.Equal("SuccessorUnknown", Assert.Single(Assert.IsType<Outcome<int>.Invalid>(stranger).Errors).Code);
        Assert.Equal("SuccessorUnknown", Assert.Single(Assert.IsType<Outcome<int>.Invalid>(themselves).Errors).Code);
        Assert.Equal(3, (await end.RunAsync(staff.Head.Actor, staff.Carer.Id, staff.Head.Id)).Value);
        Assert.Equal((0, 3), (shelf.Of(staff.Carer.Id), shelf.Of(staff.Head.Id)));
    }

    [Fact]
    public async Task Before_a_last_head_ends_the_officer_reads_how_many_children_would_have_nobody()
    {
        var shelf = new Shelf { Headless = 4 };
        await using var world = await AccountsWorld.CreateAsync(more: services => services.AddSingleton<ICaseloads>(shelf));
        var staff = await world.StaffAsync();
        var end = world.Get<EndAccount>();

        var shown = (await end.ShowAsync(staff.Officer.Actor, staff.Head.Id)).Value;
        Assert.Equal((4, 0), (shown.Cases, shown.Successors.Count));
        Assert.Equal(0, (await end.ShowAsync(staff.Head.Actor, staff.Carer.Id)).Value.Cases);
        var second = await world.InviteAsync(staff.Officer.Actor, Role.LksaHead, "kepala2@contoh.id", AccountsWorld.Here);
        Assert.Equal(0, (await end.ShowAsync(staff.Officer.Actor, staff.Head.Id)).Value.Cases);
        shelf.Give(staff.Head.Id, 2);
        var nobody = await end.RunAsync(staff.Officer.Actor, staff.Head.Id, successor: null);
        Assert.Equal("SuccessorMissing", Assert.Single(Assert.IsType<Outcome<int>.Invalid>(nobody).Errors).Code);
        Assert.Equal(2, (await end.RunAsync(staff.Officer.Actor, staff.Head.Id, second.Id)).Value);
        // Nobody is left to name, and that keeps nobody in office.
        Assert.True((await end.RunAsync(staff.Officer.Actor, second.Id, successor: null)).IsDone);
    }

    [Fact]
    public async Task An_account_does_not_end_when_the_hand_over_is_refused()
    {
        var shelf = new Shelf { Refuses = true };
        await using var world = await AccountsWorld.CreateAsync(more: services => services.AddSingleton<ICaseloads>(shelf));
        var staff = await world.StaffAsync();
        shelf.Give(staff.Carer.Id, 1);

        Assert.IsType<Outcome<int>.Refused>(await world.Get<EndAccount>().RunAsync(staff.Head.Actor, staff.Carer.Id, staff.Head.Id));

        Assert.NotNull(await world.Get<ShowOwnAccount>().RunAsync(staff.Carer.Actor));
    }

    [Fact]
    public async Task Two_people_who_end_the_same_account_at_once_end_it_once()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        var second = await world.InviteAsync(staff.Administrator.Actor, Role.Administrator, "admin2@contoh.id");

        var answers = await Task.WhenAll(
            world.Get<EndAccount>().RunAsync(staff.Administrator.Actor, staff.Officer.Id, null),
            world.Get<EndAccount>().RunAsync(second.Actor, staff.Officer.Id, null));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.Single(answers, answer => answer is Outcome<int>.Conflict or Outcome<int>.Refused { Code: "AccountEnded" });
        Assert.Equal(1L, await world.AskAsync<long>("select count(*) from outbox.event where name = 'identity.account-ended.v1'"));
    }

    /// <summary>Stands for a module that keeps cases.</summary>
    private sealed class Shelf : ICaseloads
    {
        private readonly Dictionary<Guid, int> _cases = [];

        public bool Refuses { get; init; }

        public void Give(Guid account, int cases) => _cases[account] = cases;

        public int Of(Guid account) => _cases.GetValueOrDefault(account);

        /// <summary>What nobody else would answer for if the last head left.</summary>
        public int Headless { get; init; }

        public Task<int> CountAsync(Actor actor, Leaver leaver, CancellationToken cancellation = default) =>
            Task.FromResult(Of(leaver.Account) + (leaver.LastHeadOf is null ? 0 : Headless));

        public Task<Outcome<int>> HandOverAsync(Actor actor, Leaver leaver, Guid successor, CancellationToken cancellation = default)
        {
            if (Refuses)
                return Task.FromResult<Outcome<int>>(new Outcome<int>.Refused("CaseClosed"));
            _cases.Remove(leaver.Account, out var cases);
            _cases[successor] = Of(successor) + cases;
            return Task.FromResult<Outcome<int>>(cases);
        }
    }
}
