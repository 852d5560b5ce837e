using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Tests.Gate;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class FollowInstitutionTests
{
    private const string Surabaya = "35.78.01.1001";

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_officers_of_the_new_region_answer_for_the_heads_and_those_of_the_old_one_no_longer_do(bool pooled)
    {
        await using var world = await AccountsWorld.CreateAsync(pooled);
        var here = await world.StaffAsync();
        var there = await world.StaffAsync(AccountsWorld.Elsewhere, "35", here.Administrator, "lain.");
        Assert.True(await SeesAsync(world, here.Officer, here.Head) && !await SeesAsync(world, there.Officer, here.Head));

        await MoveAsync(world, AccountsWorld.Here, Surabaya);

        Assert.False(await SeesAsync(world, here.Officer, here.Head));
        Assert.False(await ChangesAsync(world, here.Officer, here.Head));
        Assert.True(await SeesAsync(world, there.Officer, here.Head));
        Assert.True(await ChangesAsync(world, there.Officer, here.Head));
        Assert.True(await ChangesAsync(world, here.Head, here.Carer));
        Assert.True(await ChangesAsync(world, there.Officer, there.Head));
    }

    [Fact]
    public async Task Each_account_that_moves_is_written_down_once_however_often_it_is_told()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();

        var told = await MoveAsync(world, AccountsWorld.Here, Surabaya);
        await world.Get<FollowInstitution>().RunAsync([(told, AccountsWorld.Here, "33.74")]);
        await MoveAsync(world, AccountsWorld.Here, Surabaya);

        var entries = (await Trail.ReadAsync(world.World.Main)).Where(entry => entry.UseCase == "identity.follow-institution").ToList();
        Assert.Equal(new[] { here.Head.Id, here.Carer.Id }.Order(), entries.Select(entry => entry.Row!.Value).Order());
        Assert.All(entries, entry => Assert.Equal(Surabaya, entry.Get<Dictionary<string, object?>>(EntryKey.After)!["scope_region"]));
        Assert.Equal(2L, await world.AskAsync<long>(
            "select count(*) from identity.account a join audit.entry e on e.id = a.entry_id and e.row_version = a.version where e.use_case = 'identity.follow-institution'"));
    }

    [Fact]
    public async Task Moves_that_are_told_together_lead_to_the_last()
    {
        await using var world = await AccountsWorld.CreateAsync();
        await world.StaffAsync();

        await world.Get<FollowInstitution>().RunAsync(
            [(await PublishAsync(world, AccountsWorld.Here), AccountsWorld.Here, "32.01"), (await PublishAsync(world, AccountsWorld.Here), AccountsWorld.Here, Surabaya)]);

        Assert.Equal(0L, await world.AskAsync<long>($"select count(*) from identity.account where institution_id = '{AccountsWorld.Here}' and scope_region <> '{Surabaya}'"));
        Assert.Equal(2L, await world.AskAsync<long>("select count(*) from audit.entry where use_case = 'identity.follow-institution' and kind = 'change'"));
    }

    [Fact]
    public async Task Staff_invited_afterwards_are_of_the_new_region_too()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var here = await world.StaffAsync();
        await MoveAsync(world, AccountsWorld.Here, Surabaya);

        var carer = await world.InviteAsync(here.Head.Actor, Role.LksaStaff, "pengasuh2@contoh.id");

        Assert.Equal(Surabaya, await world.AskAsync<string>($"select scope_region from identity.account where id = '{carer.Id}'"));
    }

    private static async Task<EventEnvelope> MoveAsync(AccountsWorld world, Guid institution, string region)
    {
        var envelope = await PublishAsync(world, institution);
        await world.Get<FollowInstitution>().RunAsync([(envelope, institution, region)]);
        return envelope;
    }

    private static async Task<EventEnvelope> PublishAsync(AccountsWorld world, Guid institution)
    {
        var id = await world.AskAsync<Guid>($$"""
            insert into outbox.event (id, module, name, aggregate_id, aggregate_version, payload)
            values (gen_random_uuid(), 'government', 'government.institution-changed.v1', '{{institution}}', 2, '{}') returning id
            """);
        return new EventEnvelope(id, "government.institution-changed.v1", DateTimeOffset.UtcNow);
    }

    private static async Task<bool> SeesAsync(AccountsWorld world, Member by, Member about) =>
        (await world.Get<ListAccounts>().RunAsync(by.Actor, new AccountQuery(new PageRequest()))).Value.Lines.Rows.Any(line => line.Id == about.Id)
        && (await world.Get<ShowAccount>().RunAsync(by.Actor, about.Id)).IsDone;

    private static async Task<bool> ChangesAsync(AccountsWorld world, Member by, Member about)
    {
        var version = await world.AskAsync<int>($"select version from identity.account where id = '{about.Id}'");
        var outcome = await world.Get<ChangeAccount>().RunAsync(by.Actor, about.Id, new AccountChange(version, "Nama Baru", about.Email, null));
        Assert.True(outcome.IsDone || outcome is Outcome<bool>.NotFound);
        return outcome.IsDone;
    }
}
