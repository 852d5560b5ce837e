using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Outbox.Upkeep;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Accounts;
using MerajutASA.Infrastructure.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Outbox;

public sealed class UpkeepTests
{
    private static readonly Guid Place = Guid.Parse("00000000-0000-4000-8000-000000000001");

    [Theory]
    [InlineData(Role.LksaStaff), InlineData(Role.LksaHead), InlineData(Role.SocialOfficer), InlineData(Role.Administrator)]
    public async Task Only_an_administrator_sees_what_was_set_aside_and_has_it_tried_again(Role role)
    {
        await using var world = await AccountsWorld.CreateAsync();
        var happened = await SetAsideAsync(world);
        var actor = role switch
        {
            Role.LksaStaff => await world.World.People.StaffAsync(Place),
            Role.LksaHead => await world.World.People.HeadAsync(Place),
            Role.SocialOfficer => await world.World.People.OfficerAsync(""),
            _ => await world.World.People.AdministratorAsync(),
        };
        var isAllowed = role == Role.Administrator;

        var seen = await world.Get<LookAtSynchronisation>().RunAsync(actor, TestContext.Current.CancellationToken);
        var tried = await world.Get<ReplayEvent>().RunAsync(actor, "children.keeping", happened, TestContext.Current.CancellationToken);

        Assert.Equal(isAllowed, seen is Outcome<SynchronisationView>.Done { Result.SetAside: [{ EventId: var id, Error: "poison" }] } && id == happened);
        Assert.Equal(isAllowed, tried.IsDone);
        Assert.Equal(isAllowed ? 0L : 1L, await AskAsync<long>(world, "select count(*) from outbox.parked"));
    }

    [Fact]
    public async Task A_second_click_finds_nothing_to_try_and_the_first_is_written_down()
    {
        await using var world = await AccountsWorld.CreateAsync();
        var happened = await SetAsideAsync(world);
        var administrator = await world.World.People.AdministratorAsync();

        Assert.True((await world.Get<ReplayEvent>().RunAsync(administrator, "children.keeping", happened, TestContext.Current.CancellationToken)).IsDone);
        Assert.IsType<Outcome<bool>.NotFound>(await world.Get<ReplayEvent>().RunAsync(administrator, "children.keeping", happened, TestContext.Current.CancellationToken));

        Assert.Equal(1L, await AskAsync<long>(world, $"select count(*) from audit.entry where use_case = 'identity.replay-event' and kind = 'change' and subject_row = '{happened}'"));
    }

    private static async Task<Guid> SetAsideAsync(AccountsWorld world)
    {
        await using var writing = await OutboxWriting.BeginAsync(world.World.Main.Direct("merajut_children"), "children.kept.v1");
        await writing.PublishAsync(Guid.NewGuid(), 1);
        await writing.CommitAsync();
        var happened = await AskAsync<Guid>(world, "select id from outbox.event where name = 'children.kept.v1'");
        await AskAsync<object>(world, $"insert into outbox.parked (handler, store, event_id, attempts, error) values ('children.keeping', 'list', '{happened}', 5, 'poison')");
        return happened;
    }

    private static async Task<T?> AskAsync<T>(AccountsWorld world, string sql)
    {
        await using var connection = new NpgsqlConnection(world.World.Main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }
}
