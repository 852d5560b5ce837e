using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Own;
using MerajutASA.Infrastructure.Accounts.Sessions;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_session_signed_out_elsewhere_is_refused_by_its_next_unit_of_work(bool pooled)
    {
        await using var world = await AccountsWorld.CreateAsync(pooled);
        var admin = await world.AdministratorAsync();
        var phone = admin.Actor;
        var desk = await admin.SignInAsync();

        Assert.Equal(2, (await world.Get<ListSessions>().RunAsync(desk, admin.Id)).Count);
        Assert.True((await world.Get<EndSessions>().OneAsync(desk, phone.SessionId)).IsDone);

        Assert.False(await world.Get<SessionCheck>().StandsAsync(phone, active: true));
        await Assert.ThrowsAsync<SessionRefusedException>(() => world.Get<ShowOwnAccount>().RunAsync(phone));
        Assert.Equal(desk.SessionId, Assert.Single(await world.Get<ListSessions>().RunAsync(desk, admin.Id)).Id);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_and_this_one()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var phone = admin.Actor;
        var desk = await admin.SignInAsync();

        Assert.Equal(2, (await world.Get<EndSessions>().AllAsync(desk)).Value);

        Assert.False(await world.Get<SessionCheck>().StandsAsync(phone, active: true));
        Assert.False(await world.Get<SessionCheck>().StandsAsync(desk, active: true));
    }

    [Fact]
    public async Task Nobody_ends_or_lists_another_persons_sessions()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var officer = await world.InviteAsync(admin.Actor, Role.SocialOfficer, "petugas@contoh.id", region: AccountsWorld.Semarang);

        Assert.IsType<Outcome<int>.NotFound>(await world.Get<EndSessions>().OneAsync(officer.Actor, admin.Actor.SessionId));
        Assert.Empty(await world.Get<ListSessions>().RunAsync(officer.Actor, admin.Id));
        Assert.True(await world.Get<SessionCheck>().StandsAsync(admin.Actor, active: false));
    }

    [Fact]
    public async Task A_session_in_which_nothing_is_done_ends_and_work_keeps_it_alive()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var check = world.Get<SessionCheck>();

        await SeenAgoAsync(world, "59 minutes");
        Assert.True(await check.StandsAsync(admin.Actor, active: false));
        await SeenAgoAsync(world, "61 minutes");
        Assert.False(await check.StandsAsync(admin.Actor, active: true));

        await SeenAgoAsync(world, "30 minutes");
        Assert.True(await check.StandsAsync(admin.Actor, active: true));
        Assert.True(await world.AskAsync<bool>("select bool_and(seen_at > now() - interval '1 minute') from identity.session"));
    }

    [Fact]
    public async Task A_session_ends_at_its_last_hour_however_busy_it_is()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        await world.World.Main.ExecuteAsync("update identity.session set expires_at = now() - interval '1 second'");

        Assert.False(await world.Get<SessionCheck>().StandsAsync(admin.Actor, active: true));
        await Assert.ThrowsAsync<SessionRefusedException>(() => world.Get<ShowOwnAccount>().RunAsync(admin.Actor));
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var admin = await world.AdministratorAsync();
        var phone = admin.Actor;
        var desk = await admin.SignInAsync();

        Assert.True((await world.Get<ChangePassword>().RunAsync(desk, AccountsWorld.Password, "sandi lain yang panjang")).IsDone);

        Assert.False(await world.Get<SessionCheck>().StandsAsync(phone, active: true));
        Assert.True(await world.Get<SessionCheck>().StandsAsync(desk, active: true));
        await admin.SignInAsync("sandi lain yang panjang");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36", "Chrome · Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("curl/8.0", null)]
    [InlineData(null, null)]
    public void A_device_is_named_in_two_words(string? userAgent, string? name) => Assert.Equal(name, DeviceName.Of(userAgent));

    private static Task SeenAgoAsync(AccountsWorld world, string interval) =>
        world.World.Main.ExecuteAsync($"update identity.session set seen_at = now() - interval '{interval}'");
}
