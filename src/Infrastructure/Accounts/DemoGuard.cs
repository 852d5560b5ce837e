using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>In Production the portal does not start while somebody made up for development, whose password is printed, could sign in.</summary>
internal sealed class DemoGuard(ModuleDatabase<IdentityDb> database, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsProduction())
            return;
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("select identity.has_demo_accounts()", connection);
        if (await command.ExecuteScalarAsync(cancellationToken) is not false)
            throw new DemoAccountsException();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
