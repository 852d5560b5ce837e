using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Tests.Gate;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Outbox;

/// <summary>Alone: slots and locks belong to the whole cluster.</summary>
[Collection(Alone.Name)]
public sealed class RelayTests
{
    [Fact]
    public async Task What_is_committed_comes_from_the_log_in_order_and_is_confirmed()
    {
        await using var world = await RelayWorld.CreateAsync();
        await world.StartRelayAsync();
        await world.UntilFedAsync();
        var children = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToList();

        await Task.WhenAll(children.Select(child => world.PublishAsync(child, [.. Enumerable.Range(1, 25)])));

        foreach (var child in children)
            await world.UntilKeptAsync(child, [.. Enumerable.Range(1, 25)]);
        await RelayWorld.UntilAsync(async () => await world.AskAsync<long>("select count(*) from outbox.delivered where handler = 'children.keeping'") == 200, "200 confirmations");
        Assert.Equal(0, world.Kept.TooEarly);
    }

    [Fact]
    public async Task What_rolled_back_is_never_told()
    {
        await using var world = await RelayWorld.CreateAsync();
        await world.StartRelayAsync();
        await world.UntilFedAsync();
        var child = Guid.NewGuid();
        await using (var writing = await OutboxWriting.BeginAsync(world.World.Main.Direct("merajut_children"), "children.kept.v1"))
            await writing.PublishAsync(child, 1);

        await world.PublishAsync(child, 2);

        await world.UntilKeptAsync(child, 2);
    }

    [Fact]
    public async Task What_was_committed_before_the_relay_began_is_not_forgotten()
    {
        await using var world = await RelayWorld.CreateAsync();
        var child = Guid.NewGuid();
        await world.PublishAsync(child, 1, 2, 3);

        await world.StartRelayAsync();

        await world.UntilKeptAsync(child, 1, 2, 3);
    }

    [Fact]
    public async Task A_dropped_slot_is_made_anew_and_nothing_is_lost()
    {
        await using var world = await RelayWorld.CreateAsync();
        await world.StartRelayAsync();
        await world.UntilFedAsync();
        var child = Guid.NewGuid();
        await world.PublishAsync(child, 1);
        await world.UntilKeptAsync(child, 1);

        await world.AskAsync<object>("""
            select pg_terminate_backend(active_pid, 5000), pg_drop_replication_slot(slot_name) from pg_replication_slots where database = current_database()
            """);
        await world.PublishAsync(child, 2, 3);
        var healed = await world.UntilKeptAsync(child, 1, 2, 3);
        await world.UntilFedAsync();
        await world.PublishAsync(child, 4);
        await world.UntilKeptAsync(child, 1, 2, 3, 4);

        TestContext.Current.TestOutputHelper?.WriteLine($"delivered {healed.TotalSeconds:0.0} s after the slot was gone");
        Assert.Equal(1L, await world.AskAsync<long>("select count(*) from pg_replication_slots where database = current_database() and active"));
    }

    /// <summary>5 s are promised.</summary>
    [Fact]
    public async Task A_second_relay_takes_over_from_one_that_ends()
    {
        await using var world = await RelayWorld.CreateAsync();
        var first = await world.StartRelayAsync();
        await world.UntilFedAsync();
        await world.StartRelayAsync();
        var child = Guid.NewGuid();
        await world.PublishAsync(child, 1);
        await world.UntilKeptAsync(child, 1);

        await first.StopAsync(CancellationToken.None);
        await world.PublishAsync(child, 2);
        var taken = await world.UntilKeptAsync(child, 1, 2);

        TestContext.Current.TestOutputHelper?.WriteLine($"taken over after {taken.TotalSeconds:0.0} s");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(25));
    }

    /// <summary>A paused process holds its lock and its slot; 5 s are promised.</summary>
    [Fact]
    public async Task A_relay_takes_over_from_one_that_gives_no_sign_of_life()
    {
        await using var world = await RelayWorld.CreateAsync();
        await using var silent = RelayServices.Source(world.World.Main.Direct("merajut_relay"));
        await using var lead = await RelayLead.TakeAsync(silent, TestContext.Current.CancellationToken);
        var child = Guid.NewGuid();
        await world.PublishAsync(child, 1);

        await world.StartRelayAsync();
        var taken = await world.UntilKeptAsync(child, 1);

        TestContext.Current.TestOutputHelper?.WriteLine($"taken over after {taken.TotalSeconds:0.0} s");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(25));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => lead.KeepAsync(() => true, () => { }, TestContext.Current.CancellationToken));
    }

    public static TheoryData<string> Ways() => ["store", "source", "shutting down", "out of space"];

    /// <summary>For longer than an event that cannot be handled is tried.</summary>
    [Theory, MemberData(nameof(Ways))]
    public async Task A_server_that_is_away_is_waited_for_and_then_everything_is_there(string way)
    {
        await using var world = await RelayWorld.CreateAsync();
        world.Kept.Away = way switch
        {
            "store" => new StoreUnavailableException("list", new IOException("away")),
            "source" => new InvalidOperationException("not read", new NpgsqlException("away", new IOException("reset"))),
            "shutting down" => new PostgresException("the database system is shutting down", "FATAL", "FATAL", "57P03"),
            _ => new PostgresException("could not extend file", "ERROR", "ERROR", "53100"),
        };
        await world.StartRelayAsync();
        await world.UntilFedAsync();
        var child = Guid.NewGuid();
        await world.PublishAsync(child, 1, 2);
        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        Assert.Equal(0L, await world.AskAsync<long>("select count(*) from outbox.parked"));

        world.Kept.Away = null;
        await world.PublishAsync(child, 3);

        await world.UntilKeptAsync(child, 1, 2, 3);
    }

    [Fact]
    public async Task What_fails_again_and_again_is_set_aside_alone_and_replayed_with_what_waited_behind_it()
    {
        await using var world = await RelayWorld.CreateAsync();
        world.Kept.Poison = 2;
        await world.StartRelayAsync();
        await world.UntilFedAsync();
        var (child, other) = (Guid.NewGuid(), Guid.NewGuid());
        await world.PublishAsync(child, 1, 2, 3);
        await world.PublishAsync(other, 1, 3);
        await world.UntilKeptAsync(other, 1, 3);
        await RelayWorld.UntilAsync(async () => await world.AskAsync<long>("select count(*) from outbox.parked where store = 'list' and error = 'poison'") == 1, "one set aside");
        Assert.Equal([1], world.Kept.Of(child));

        world.Kept.Poison = null;
        var administrator = await world.World.People.AdministratorAsync();
        await world.AskAsync<object>($"""
            begin; select access.enter('{administrator.AccountId}', '{administrator.SessionId}', 'administrator', null, null, 1, true, 'test', 'test', gen_random_uuid());
            select outbox.replay(handler, event_id) from outbox.parked; commit
            """);

        await world.UntilKeptAsync(child, 1, 2, 3);
        await world.PublishAsync(child, 4);
        await world.UntilKeptAsync(child, 1, 2, 3, 4);
    }

    [Fact]
    public async Task Only_what_every_subscriber_has_confirmed_is_swept()
    {
        await using var world = await RelayWorld.CreateAsync();
        await world.StartRelayAsync();
        var child = Guid.NewGuid();
        await world.PublishAsync(child, 1);
        await world.UntilKeptAsync(child, 1);
        await world.AskAsync<object>("update outbox.event set at = at - interval '1 day'");
        var outbox = world.World.Get<OutboxReader>();

        Assert.Equal(0, await outbox.SweepAsync(["children.keeping", "children.unheard"], TestContext.Current.CancellationToken));
        await RelayWorld.UntilAsync(async () => await outbox.SweepAsync(["children.keeping"], TestContext.Current.CancellationToken) == 1, "one swept");
        Assert.Equal(0L, await world.AskAsync<long>("select count(*) from outbox.event"));
    }

    [Fact]
    public async Task What_waits_behind_an_event_that_was_set_aside_is_not_swept()
    {
        await using var world = await RelayWorld.CreateAsync();
        world.Kept.Poison = 1;
        await world.StartRelayAsync();
        var (child, other) = (Guid.NewGuid(), Guid.NewGuid());
        await world.PublishAsync(child, 1, 2);
        await RelayWorld.UntilAsync(async () => await world.AskAsync<long>("select count(*) from outbox.parked") == 1, "one set aside");
        await world.PublishAsync(other, 2);
        await world.UntilKeptAsync(other, 2);
        await world.AskAsync<object>("update outbox.event set at = at - interval '1 day'");
        var outbox = world.World.Get<OutboxReader>();

        await RelayWorld.UntilAsync(async () => await outbox.SweepAsync(["children.keeping"], TestContext.Current.CancellationToken) == 1, "the other's swept");

        Assert.Equal(2L, await world.AskAsync<long>("select count(*) from outbox.event"));
    }

    [Fact]
    public async Task The_checkpoint_moves_on_while_events_keep_coming()
    {
        await using var world = await RelayWorld.CreateAsync();
        await world.StartRelayAsync();
        await world.UntilFedAsync();
        await world.PublishAsync(Guid.NewGuid(), 1);
        using var end = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(async _ =>
        {
            var child = Guid.NewGuid();
            for (var version = 1; !end.IsCancellationRequested; version++)
            {
                await world.PublishAsync(child, version);
                await Task.Delay(10);
            }
        }).ToList();

        var moved = await RelayWorld.UntilAsync(
            async () => await world.AskAsync<bool>("select c.xid > (select min(e.xid) from outbox.event e where e.aggregate_version = 2) from outbox.checkpoint c"), "a checkpoint past what came after it began");
        await end.CancelAsync();
        await Task.WhenAll(writers);

        TestContext.Current.TestOutputHelper?.WriteLine($"moved after {moved.TotalSeconds:0.0} s");
        await RelayWorld.UntilAsync(async () => await world.AskAsync<bool>("select count(*) = (select count(*) from outbox.event) from outbox.delivered"), "all delivered");
        Assert.Equal(0, world.Kept.TooEarly);
    }

    [Fact]
    public async Task An_event_that_the_log_did_not_tell_goes_before_its_followers()
    {
        await using var world = await RelayWorld.CreateAsync();
        var (told, child) = (Guid.NewGuid(), Guid.NewGuid());
        var lane = world.Lane();
        using var end = new CancellationTokenSource();
        var run = lane.RunAsync(end.Token);
        await world.PublishAsync(told, 1);
        lane.Stir();
        await world.UntilKeptAsync(told, 1);
        await world.PublishAsync(child, 1, 2);

        lane.Tell(await world.StoredAsync(child, 2));
        await world.UntilKeptAsync(child, 1, 2);
        lane.Tell(await world.StoredAsync(child, 1, 2));
        await world.PublishAsync(told, 2);
        lane.Tell(await world.StoredAsync(told, 2));
        await world.UntilKeptAsync(told, 1, 2);

        Assert.Equal(4, world.Kept.Given);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }
}
