using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using MerajutASA.Testing.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class OutboxTests
{
    [EventName("children.probed.v1")]
    private sealed record Probed(Guid Child, int Number) : IntegrationEvent
    {
        public override Guid Aggregate => Child;

        public override int Version => Number;
    }

    [EventName("government.forged.v1")]
    private sealed record Forged(Guid Child) : IntegrationEvent
    {
        public override Guid Aggregate => Child;

        public override int Version => 1;
    }

    private sealed class Counting(UnitOfWork<ProbeDb> work, Seen seen) : IHandle<Probed>
    {
        public string Name => "children.counting";

        public async Task HandleAsync(EventEnvelope envelope, Probed happened, CancellationToken cancellation) =>
            await work.RunAsync<bool>(Actor.System(Name), ProbeUseCases.Synchronise, async db =>
            {
                if (happened.Number == seen.Poison)
                    throw new InvalidOperationException("poison");
                if (await db.FirstTimeAsync(Name, envelope, cancellation))
                    seen.Numbers.Add(happened.Number);
                return true;
            }, cancellation);
    }

    private sealed class Seen
    {
        public List<int> Numbers { get; } = [];

        public int? Poison { get; set; }
    }

    [Fact]
    public async Task An_event_leaves_with_its_change_or_not_at_all()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff);
        await Publish(gate.Work, staff, child, 1, keep: true);
        await Publish(gate.Work, staff, child, 2, keep: false);

        Assert.Equal(1L, await gate.AskAsync<long>("select count(*) from outbox.event"));
        Assert.Equal("children.probed.v1", await gate.AskAsync<string>("select name from outbox.event"));
    }

    [Fact]
    public async Task A_module_cannot_speak_in_another_modules_name()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => gate.Work.RunAsync<bool>(staff, ProbeUseCases.Change, db =>
        {
            db.Publish(new Forged(Guid.NewGuid()));
            return Task.FromResult<Outcome<bool>>(true);
        }));
        Assert.Equal("MA004", refused.SqlState);
        await Assert.ThrowsAsync<PostgresException>(() => gate.AskAsync<object>(
            "insert into outbox.event values (gen_random_uuid(), now(), pg_current_xact_id(), 'children', 'children.x', gen_random_uuid(), 1, '{}')", gate.World.Main.Direct("merajut_children")));
    }

    [Theory]
    [InlineData("merajut_children", "children.counting", null)]
    [InlineData("merajut_government", "government.counting", null)]
    [InlineData("merajut_government", "children.counting", "MA004")]
    [InlineData("merajut_identity", "children.counting", "MA004")]
    [InlineData("merajut_children", "government.counting", "MA004")]
    [InlineData("merajut_children", "childrens-friend.counting", "MA004")]
    public async Task A_module_marks_what_its_own_handlers_have_done_and_no_others(string login, string handler, string? refusal)
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        await Publish(gate.Work, staff, Guid.NewGuid(), 1, keep: true);
        var mark = $"""
            with e as materialized (select access.enter_system('test', 'test', 'test', gen_random_uuid()))
            select outbox.first_time('{handler}', '{await gate.AskAsync<Guid>("select id from outbox.event")}') from e
            """;

        if (refusal is null)
            Assert.True(await gate.AskAsync<bool>(mark, gate.World.Main.Direct(login)));
        else
            Assert.Equal(refusal, (await Assert.ThrowsAsync<PostgresException>(() => gate.AskAsync<bool>(mark, gate.World.Main.Direct(login)))).SqlState);
        Assert.Equal(refusal is null ? 1L : 0L, await gate.AskAsync<long>("select count(*) from outbox.delivered"));
    }

    [Fact]
    public async Task Handlers_meet_every_event_in_order_and_its_effect_happens_once()
    {
        await using var world = await HandlingAsync();
        var (staff, child) = await ArrangeAsync(world);
        foreach (var number in Enumerable.Range(1, 20))
            await Publish(world.Get<UnitOfWork<ProbeDb>>(), staff, child, number, keep: true);

        await world.RelayAsync(TestContext.Current.CancellationToken);
        await world.RelayAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(world.RelayAsync(TestContext.Current.CancellationToken), world.RelayAsync(TestContext.Current.CancellationToken));

        Assert.Equal(Enumerable.Range(1, 20), world.Get<Seen>().Numbers);
    }

    [Fact]
    public async Task An_event_that_always_fails_is_set_aside_and_its_followers_wait_behind_it()
    {
        await using var world = await HandlingAsync();
        var (staff, child) = await ArrangeAsync(world);
        var other = Guid.NewGuid();
        world.Get<Seen>().Poison = 2;
        foreach (var number in Enumerable.Range(1, 3))
            await Publish(world.Get<UnitOfWork<ProbeDb>>(), staff, child, number, keep: true);
        await Publish(world.Get<UnitOfWork<ProbeDb>>(), staff, other, 10, keep: true);

        await world.RelayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 10], world.Get<Seen>().Numbers.Order());
        await using var connection = new NpgsqlConnection(world.Main.Superuser);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select count(*) from outbox.parked where error = 'poison'", connection);
        Assert.Equal(1L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_later_version_of_an_older_transaction_does_not_go_before_the_earlier_version()
    {
        await using var world = await HandlingAsync();
        var child = Guid.NewGuid();
        await using var older = await WriterAsync(world);
        await using var younger = await WriterAsync(world);
        // The older one has its number and waits for the row that the younger one holds.
        await older.TouchAsync();
        await younger.PublishAsync(child, 1);
        await younger.CommitAsync();
        await older.PublishAsync(child, 2);
        await older.CommitAsync();

        await world.RelayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], world.Get<Seen>().Numbers);
    }

    [Fact]
    public async Task A_lastingtransaction_elsewhere_holds_nothing_up()
    {
        await using var world = await HandlingAsync();
        var child = Guid.NewGuid();
        await using var older = await WriterAsync(world);
        await using var lasting = await WriterAsync(world);
        await using var younger = await WriterAsync(world);
        await older.TouchAsync();
        await lasting.TouchAsync();
        await younger.PublishAsync(child, 1);
        await younger.CommitAsync();
        await older.PublishAsync(child, 2);
        await older.CommitAsync();

        await world.RelayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], world.Get<Seen>().Numbers);
    }

    [Fact]
    public async Task A_version_without_an_event_holds_nothing_back()
    {
        await using var world = await HandlingAsync();
        var (staff, child) = await ArrangeAsync(world);
        foreach (var number in new[] { 3, 8 })
            await Publish(world.Get<UnitOfWork<ProbeDb>>(), staff, child, number, keep: true);

        await world.RelayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([3, 8], world.Get<Seen>().Numbers);
    }

    private static Task<OutboxWriting> WriterAsync(World world) => OutboxWriting.BeginAsync(world.Main.Direct("merajut_children"), "children.probed.v1");

    private static Task<World> HandlingAsync() => World.CreateAsync(modules: [new ProbeModule()], more: (services, _) => services
        .AddSingleton<Seen>().AddScoped<Counting>().AddSingleton(new HandlerType(typeof(Counting))));

    private static async Task<(Actor Staff, Guid Child)> ArrangeAsync(World world) => (await world.People.StaffAsync(GateWorld.Here), Guid.NewGuid());

    private static Task Publish(UnitOfWork<ProbeDb> work, Actor actor, Guid child, int number, bool keep) => work.RunAsync<bool>(actor, ProbeUseCases.Change, db =>
    {
        db.Publish(new Probed(child, number));
        return Task.FromResult(keep ? (Outcome<bool>)true : new Outcome<bool>.Refused("No"));
    });
}
