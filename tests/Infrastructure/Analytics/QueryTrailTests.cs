using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Tests.Gate;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

public sealed class QueryTrailTests(TrailWorld world) : IClassFixture<TrailWorld>
{
    public static TheoryData<Role> RolesWhoAsk() => [.. Enum.GetValues<Role>().Except([Role.Nobody])];

    [Theory, MemberData(nameof(RolesWhoAsk))]
    public async Task Whatever_somebody_asks_is_written_down_with_the_scope_it_was_answered_within(Role role)
    {
        var actor = await ActorAsync(role);

        var seen = await AskAsync(actor, "tests.ids");

        var entry = Assert.Single(await EntriesAsync(actor));
        Assert.Equal(("figures", "analytics", "analytics.run-text", true), (entry.Kind, entry.Module, entry.UseCase, entry.Verified));
        Assert.Equal(role == Role.System ? "system" : role.Stored(), entry.Role);
        Assert.Equal("tests.ids", entry.Get<string>(EntryKey.Detail));
        Assert.Equal([world.Table], entry.Get<List<object?>>(EntryKey.Fields));
        var (scope, rows) = role switch
        {
            Role.LksaStaff or Role.LksaHead => ($"institution = toUUID('{TrailWorld.Ours}')", 1),
            Role.SocialOfficer => ("region >= '33' AND region < '33/'", 3),
            _ => ("0", 0),
        };
        Assert.Equal(rows, seen);
        var told = Told(entry);
        Assert.Equal(scope, ((Dictionary<string, object?>)told["scope"]!)[world.Table]);
        Assert.Equal(((long)rows, "done"), (told["rows"], told["end"]));
        Assert.True(told["milliseconds"] is long and >= 0);
    }

    [Fact]
    public async Task Nobody_who_has_not_signed_in_asks_and_the_trying_is_written_down()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AskAsync(Actor.Nobody, "tests.ids"));

        Assert.Contains(await Trail.ReadAsync(world.World.Main), entry => entry is { Kind: "refusal", UseCase: "analytics.run-text", Account: null, Verified: false });
    }

    [Fact]
    public async Task Whose_session_has_ended_gets_no_rows()
    {
        var head = await ActorAsync(Role.LksaHead);
        await world.World.People.RevokeAsync(head);

        await Assert.ThrowsAsync<SessionRefusedException>(() => AskAsync(head, "tests.ids"));

        Assert.Equal("refusal", Assert.Single(await EntriesAsync(head)).Kind);
    }

    [Fact]
    public async Task Whoever_claims_a_wider_scope_than_the_account_has_gets_no_rows()
    {
        var officer = await ActorAsync(Role.SocialOfficer);

        await Assert.ThrowsAsync<SessionRefusedException>(() => AskAsync(officer with { Region = "" }, "tests.ids"));
    }

    [Fact]
    public async Task What_cannot_be_written_down_has_no_result()
    {
        var head = await ActorAsync(Role.LksaHead);
        await world.World.Main.ExecuteAsync("revoke execute on function audit.write from merajut_analytics");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(head, "tests.ids"));
        }
        finally
        {
            await world.World.Main.ExecuteAsync("grant execute on function audit.write to merajut_analytics");
        }

        Assert.Empty(await EntriesAsync(head));
        Assert.Equal(1, await AskAsync(head, "tests.ids"));
    }

    [Fact]
    public async Task Values_that_could_name_a_person_are_not_written_down()
    {
        var head = await ActorAsync(Role.LksaHead);
        await world.Gateway.QueryAsync(head, "tests.asked", new Dictionary<string, object?>
        {
            ["region"] = "33.74", ["name"] = "Siti Aminah", ["nik"] = 3374010101150001UL, ["small"] = 7U, ["kind"] = "moved", ["day"] = new DateOnly(2026, 1, 31),
        }, row => row.GetFieldValue<uint>(0));

        var parameters = (Dictionary<string, object?>)Told(Assert.Single(await EntriesAsync(head)))["parameters"]!;
        Assert.Equal(
            [("day", "2026-01-31"), ("kind", "moved"), ("name", "withheld"), ("nik", "withheld"), ("region", "33.74"), ("small", "7")],
            parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value!.ToString()!)));
    }

    [Theory, MemberData(nameof(RolesWhoAsk))]
    public async Task Rows_and_memory_are_limited_for_every_role_and_the_refusal_is_written_down(Role role)
    {
        var actor = await ActorAsync(role);

        foreach (var text in new[] { "tests.many", "tests.large" })
            await Assert.ThrowsAsync<AnalyticsLimitException>(() => AskAsync(actor, text));

        var entries = await EntriesAsync(actor);
        Assert.Equal(["tests.large", "tests.many"], entries.Select(entry => entry.Get<string>(EntryKey.Detail)).Order());
        Assert.All(entries, entry => Assert.Equal(("refusal", "limited"), (entry.Kind, Told(entry)["end"])));
    }

    [Theory, InlineData(Role.LksaStaff), InlineData(Role.LksaHead), InlineData(Role.Administrator)]
    public async Task Time_is_limited(Role role) => await Assert.ThrowsAsync<AnalyticsLimitException>(async () => await AskAsync(await ActorAsync(role), "tests.slow"));

    [Fact]
    public void Every_role_has_limits_of_its_own_and_nobody_has_any()
    {
        foreach (var role in Enum.GetValues<Role>().Except([Role.Nobody]))
        {
            var limits = AnalyticsLimits.For(role);
            Assert.True(limits is { Rows: > 0, Threads: > 0, MemoryBytes: > 0 } && limits.Time > TimeSpan.Zero, role.ToString());
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => AnalyticsLimits.For(Role.Nobody));
    }

    [Fact]
    public async Task A_query_that_breaks_and_one_that_is_given_up_are_written_down_too()
    {
        var head = await ActorAsync(Role.LksaHead);
        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(head, "tests.broken"));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Gateway.QueryAsync(head, "tests.slow", new Dictionary<string, object?>(), row => row.GetValue(0), patience.Token));

        var entries = await EntriesAsync(head);
        Assert.Equal(["failed", "given-up"], entries.Select(entry => Told(entry)["end"]).Order());
        Assert.All(entries, entry => Assert.Equal("failure", entry.Kind));
    }

    private async Task<int> AskAsync(Actor actor, string text) =>
        (await world.Gateway.QueryAsync(actor, text, new Dictionary<string, object?>(), row => row.GetValue(0))).Count;

    private static int _systems;

    private async Task<Actor> ActorAsync(Role role) => role == Role.System
        ? Actor.System($"tests-{Interlocked.Increment(ref _systems)}")
        : await world.World.People.OfAsync(role, TrailWorld.Ours, "33");

    private async Task<IReadOnlyList<Trail.Entry>> EntriesAsync(Actor actor) => [.. (await Trail.ReadAsync(world.World.Main)).Where(entry =>
        actor.Role == Role.System ? entry.Get<string>(EntryKey.SystemName) == actor.SystemName : entry.Account == actor.AccountId)];

    private static Dictionary<string, object?> Told(Trail.Entry entry) => entry.Get<Dictionary<string, object?>>(EntryKey.After)!;
}
