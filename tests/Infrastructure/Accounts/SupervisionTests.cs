using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Postgres.Paging;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class SupervisionTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Everybody_changes_whom_they_answer_for_and_the_rest_is_not_there(bool pooled)
    {
        await using var world = await AccountsWorld.CreateAsync(pooled);
        var here = await world.StaffAsync();
        var there = await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");

        foreach (var by in RoleNames.OfPeople)
        {
            foreach (var (staff, isHere) in new[] { (here, true), (there, false) })
            {
                foreach (var about in RoleNames.OfPeople)
                {
                    var (actor, target) = (here.Of(by).Actor, staff.Of(about));
                    var may = Supervision.Under(by).Contains(about) && target.Id != actor.AccountId && (isHere || by == Role.Administrator);
                    await MayAsync(may, world, actor, target.Id, $"{by} on {about}, here: {isHere}");
                }
            }
        }
    }

    [Fact]
    public async Task Everybody_lists_what_is_in_sight()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();
        var there = await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");

        Assert.Equal(9, (await ListAsync(world, here.Administrator.Actor)).Lines.Rows.Count);
        Assert.Equal([here.Head.Id, here.Company.Id, here.Officer.Id], (await ListAsync(world, here.Officer.Actor)).Lines.Rows.Select(line => line.Id));
        Assert.Equal([here.Head.Id, here.Carer.Id], (await ListAsync(world, here.Head.Actor)).Lines.Rows.Select(line => line.Id));
        Assert.IsType<Outcome<AccountPage>.NotFound>(await world.Get<ListAccounts>().RunAsync(here.Carer.Actor, new AccountQuery(new PageRequest())));
        Assert.DoesNotContain(there.Head.Id, (await ListAsync(world, here.Officer.Actor, there.Head.Email)).Lines.Rows.Select(line => line.Id));
    }

    [Fact]
    public async Task Accounts_are_found_by_part_of_a_name_or_a_whole_address_and_paged_in_order_of_name()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();

        Assert.Equal(staff.Carer.Id, Assert.Single((await ListAsync(world, staff.Administrator.Actor, "orang PENGASUH")).Lines.Rows).Id);
        Assert.Equal(staff.Head.Id, Assert.Single((await ListAsync(world, staff.Administrator.Actor, staff.Head.Email)).Lines.Rows).Id);

        List<string?> names = [];
        string? after = null;
        do
        {
            var page = (await world.Get<ListAccounts>().RunAsync(staff.Administrator.Actor, new AccountQuery(new PageRequest(Size: 1, After: after)))).Value;
            names.AddRange(page.Lines.Rows.Select(line => line.Name));
            after = page.Lines.After;
        }
        while (after is not null);
        Assert.Equal(["Administrator Satu", "Orang kepala@contoh.id", "Orang pengasuh@contoh.id", "Orang perusahaan@contoh.id", "Orang petugas@contoh.id"], names);
    }

    [Fact]
    public async Task Accounts_are_narrowed_to_a_role_and_to_institutions_and_put_in_order_of_either()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();
        await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");
        async Task<IReadOnlyList<AccountLine>> Found(AccountQuery query) =>
            (await world.Get<ListAccounts>().RunAsync(here.Administrator.Actor, query)).Value.Lines.Rows;

        Assert.Equal(2, (await Found(new AccountQuery(new PageRequest(), Role: Role.LksaHead))).Count);
        Assert.Equal([here.Head.Id, here.Carer.Id], (await Found(new AccountQuery(new PageRequest(), Institutions: [AccountsWorld.Here]))).Select(line => line.Id));
        Assert.Empty(await Found(new AccountQuery(new PageRequest(), Institutions: [])));
        var roles = (await Found(new AccountQuery(new PageRequest("role")))).Select(line => line.Role.Stored()).ToList();
        Assert.Equal(roles.Order(StringComparer.Ordinal), roles);
    }

    [Fact]
    public async Task Another_region_ends_an_officers_sessions_and_another_name_does_not()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        var (admin, officer) = (staff.Administrator.Actor, staff.Officer);
        var shown = (await world.Get<ShowAccount>().RunAsync(admin, officer.Id)).Value.Line;

        Assert.True((await world.Get<ChangeAccount>().RunAsync(admin, officer.Id, new AccountChange(shown.Version, "Nama Baru", officer.Email, AccountsWorld.Semarang))).IsDone);
        Assert.NotEmpty((await ListAsync(world, officer.Actor)).Lines.Rows);
        Assert.True((await world.Get<ChangeAccount>().RunAsync(admin, officer.Id, new AccountChange(shown.Version + 1, "Nama Baru", officer.Email, "35"))).IsDone);

        await Assert.ThrowsAsync<SessionRefusedException>(() => ListAsync(world, officer.Actor));
        Assert.Equal("35", (await officer.SignInAsync()).Region);
        Assert.IsType<Outcome<bool>.Conflict>(await world.Get<ChangeAccount>().RunAsync(admin, officer.Id, new AccountChange(shown.Version, "Terlambat", officer.Email, "33")));
    }

    [Fact]
    public async Task An_address_changes_only_while_the_invitation_is_open_and_ends_it()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var staff = await world.StaffAsync();
        var invited = (await world.Get<InviteAccount>().RunAsync(staff.Head.Actor, new Invitation("Pengasuh Dua", "keliru@contoh.id", Role.LksaStaff, null, null, false))).Value;
        var change = world.Get<ChangeAccount>();

        Assert.True((await change.RunAsync(staff.Head.Actor, invited.Account, new AccountChange(1, "Pengasuh Dua", "benar@contoh.id", null))).IsDone);
        var active = await change.RunAsync(staff.Head.Actor, staff.Carer.Id, new AccountChange(2, "Pengasuh", "lain@contoh.id", null));

        Assert.Null(await world.Get<Infrastructure.Accounts.SignIn.LookAtCode>().RunAsync(invited.Code, null));
        Assert.Equal("EmailFixed", Assert.Single(Assert.IsType<Outcome<bool>.Invalid>(active).Errors).Code);
    }

    [Fact]
    public async Task People_are_named_to_anybody_who_signed_in_and_colleagues_are_those_of_the_institution()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();
        var there = await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");
        var people = world.Get<IPeople>();

        Assert.Equal("Orang petugas@contoh.id", (await people.FindAsync(there.Carer.Actor, [here.Officer.Id, Guid.NewGuid()])).Values.Single().Name);
        Assert.Equal([here.Head.Id, here.Carer.Id], (await people.ColleaguesAsync(here.Carer.Actor)).Select(person => person.AccountId));
        Assert.Empty(await people.ColleaguesAsync(here.Officer.Actor));
        Assert.Empty(await people.FindAsync(Actor.Nobody, [here.Officer.Id]));
    }

    private static async Task<AccountPage> ListAsync(AccountsWorld world, Actor actor, string? text = null) =>
        (await world.Get<ListAccounts>().RunAsync(actor, new AccountQuery(new PageRequest(), text))).Value;

    private static async Task MayAsync(bool may, AccountsWorld world, Actor actor, Guid target, string what)
    {
        var answers = new[]
        {
            (await world.Get<IssueCode>().RunAsync(actor, target, byMail: false)).IsDone,
            (await world.Get<ChangeAccount>().RunAsync(actor, target, new AccountChange(-1, "Nama", "nama@contoh.id", "33"))) is Outcome<bool>.Conflict,
            (await world.Get<EndAccount>().ShowAsync(actor, target)).IsDone,
        };
        Assert.True(answers.All(answer => answer == may), $"{what}: {string.Join(' ', answers)}");
        // Last, and only where it is refused: it would end the sessions that the next question needs.
        if (!may)
            Assert.IsType<Outcome<int>.NotFound>(await world.Get<EndSessionsOf>().RunAsync(actor, target));
    }
}
