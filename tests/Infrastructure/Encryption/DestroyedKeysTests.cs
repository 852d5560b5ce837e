using System.Diagnostics;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class DestroyedKeysTests : KeysTest
{
    [Fact]
    public async Task A_key_destroyed_by_one_process_is_dropped_by_the_others_without_waiting_for_its_time()
    {
        var there = Setting.Process();
        await there.StartAsync(Cancellation);
        await UntilAsync(ListensAsync);
        var child = NewChild();
        var here = Setting.KeyRing();
        await here.CreateAsync([child], Cancellation);
        var ring = there.Services.GetRequiredService<IKeyRing>();
        await ring.OpenAsync([child.Id], Cancellation);

        await here.DestroyAsync(child.Id, Guid.NewGuid(), Cancellation);

        await UntilAsync(async () => !(await ring.OpenAsync([child.Id], Cancellation)).Has(child.Id));
    }

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        var patience = Stopwatch.StartNew();
        while (!await happened())
        {
            Assert.InRange(patience.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
            await Task.Delay(10, Cancellation);
        }
    }

    private async Task<bool> ListensAsync()
    {
        await using var connection = new NpgsqlConnection(Setting.Database.Superuser);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            $"select exists (select from pg_stat_activity where datname = '{Setting.Database.Name}' and query = 'listen key_destroyed')", connection);
        return (bool)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
