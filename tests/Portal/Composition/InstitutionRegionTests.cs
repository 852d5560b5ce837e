using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Government;
using MerajutASA.Portal.Composition;
using MerajutASA.Testing.World;
using Npgsql;
using Xunit;

namespace MerajutASA.Portal.Tests.Composition;

public sealed class InstitutionRegionTests
{
    [Fact]
    public async Task Accounts_follow_an_institution_that_moves_and_no_other()
    {
        await using var world = await World.CreateAsync(modules: [new GovernmentModule()], more: (services, configuration) =>
        {
            services.AddAccounts(configuration);
            services.AddPlacesOfAccounts();
        });
        var (moved, stays) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (head, other) = (await world.People.HeadAsync(moved), await world.People.HeadAsync(stays));
        await world.Main.ExecuteAsync("update identity.account set scope_region = '33.74.01.1001'");
        // As Government's unit of work would leave it in the outbox.
        await world.Main.ExecuteAsync($$"""
            insert into outbox.event (id, module, name, aggregate_id, aggregate_version, payload)
            values (gen_random_uuid(), 'government', 'government.institution-changed.v1', '{{moved}}', 2,
                    '{"institutionId": "{{moved}}", "regionCode": "35.78.01.1001", "state": "Active", "version": 2}')
            """);

        await world.RelayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("35.78.01.1001", await RegionAsync(world, head.AccountId));
        Assert.Equal("33.74.01.1001", await RegionAsync(world, other.AccountId));
    }

    private static async Task<object?> RegionAsync(World world, Guid account)
    {
        await using var source = NpgsqlDataSource.Create(world.Main.Superuser);
        await using var command = source.CreateCommand($"select scope_region from identity.account where id = '{account}'");
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
