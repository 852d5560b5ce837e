using System.Security.Cryptography;
using System.Text.Json;
using MerajutASA.Bench.Measuring;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Seeding;
using MerajutASA.Modules.Government.Institutions.ChangeInstitution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace MerajutASA.Bench.Chaos;

/// <summary>
/// A process that writes as the portal does, through the use cases, and says what was acknowledged once it was: whoever hears it keeps it
/// outside. Standard input tells it to go on or to rest, and ends it.
/// </summary>
internal sealed class Writer(IHost host, Cast cast, NpgsqlDataSource owner) : IDisposable
{
    private const int InstitutionWriters = 4;
    private const int ChildWriters = 2;

    private readonly SemaphoreSlim _says = new(1, 1);
    private readonly int _seed = RandomNumberGenerator.GetInt32(int.MaxValue);
    private volatile bool _rests = true;
    private int _busy;
    private int _children;

    public static async Task<int> RunAsync()
    {
        var settings = BenchSettings.FromEnvironment();
        var cast = JsonSerializer.Deserialize<Cast>((await Console.In.ReadLineAsync())!)!;
        using var host = ModuleHost.Create(settings);
        await using var owner = NpgsqlDataSource.Create(settings.Connection("main-owner"));
        using var writer = new Writer(host, cast, owner);
        var work = Task.WhenAll(
            [.. Enumerable.Range(0, InstitutionWriters).Select(writer.ChangeInstitutionsAsync), .. Enumerable.Range(0, ChildWriters).Select(_ => writer.RegisterChildrenAsync())]);
        while (await Console.In.ReadLineAsync() is { } said)
        {
            writer._rests = said == "rest";
            while (writer._rests && Volatile.Read(ref writer._busy) > 0)
                await Task.Delay(5);
            await writer.SayAsync(said);
        }

        return work.IsFaulted ? 1 : 0;
    }

    public void Dispose() => _says.Dispose();

    private async Task ChangeInstitutionsAsync(int worker)
    {
        var mine = cast.Institutions.Select((id, number) => (id, number)).Where(one => one.number % InstitutionWriters == worker).ToList();
        for (var turn = 0; ; turn++)
        {
            var (id, number) = mine[turn % mine.Count];
            await OnceAsync(async () =>
            {
                // Asked each time: whether a change went through whose answer was lost, the register knows.
                var version = await VersionAsync(id);
                await using var scope = host.Services.CreateAsyncScope();
                var outcome = await scope.ServiceProvider.GetRequiredService<ChangeInstitution>()
                    .RunAsync(cast.OfficerActor, id, version, Cast.FormOf(number, capacity: 1 + (version % 1_000)), duplicatesSeen: true);
                if (outcome is Outcome<int>.Done done)
                    await SayAsync($"institution {id} {done.Result}");
            });
        }
    }

    private async Task RegisterChildrenAsync()
    {
        while (true)
        {
            await OnceAsync(async () =>
            {
                await using var scope = host.Services.CreateAsyncScope();
                var regions = await scope.ServiceProvider.GetRequiredService<RegionCatalog>().GetAsync();
                var today = DateOnly.FromDateTime(DateTime.UtcNow);
                var id = Guid.CreateVersion7();
                var drawn = new SeedDraw(_seed, Interlocked.Increment(ref _children), today, regions).Draw(Cast.Region, [cast.Carer], cast.Head.Account);
                var outcome = await scope.ServiceProvider.GetRequiredService<SeedChildrenHandler>().RunAsync(cast.HeadActor, _ => [drawn with { Command = drawn.Command with { Id = id } }]);
                if (outcome is Outcome<int>.Done)
                    await SayAsync($"child {id} 1");
            });
        }
    }

    private async Task OnceAsync(Func<Task> write)
    {
        Interlocked.Increment(ref _busy);
        try
        {
            if (!_rests)
                await write();
        }
        catch (Exception failure)
        {
            // What is not acknowledged is not promised.
            Console.Error.WriteLine($"not written: {failure.GetBaseException().Message}");
            await Task.Delay(50);
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }

        await Task.Delay(_rests ? 20 : 5);
    }

    private async Task<int> VersionAsync(Guid institution)
    {
        await using var command = owner.CreateCommand("select version from government.institution where id = $1");
        command.Parameters.Add(new() { Value = institution });
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task SayAsync(string line)
    {
        await _says.WaitAsync();
        try
        {
            await Console.Out.WriteLineAsync(line);
            await Console.Out.FlushAsync();
        }
        finally
        {
            _says.Release();
        }
    }
}
