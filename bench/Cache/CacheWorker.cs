using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Institutions.ChangeInstitution;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Bench.Cache;

/// <summary>One process of the load: reads of boards, a change among each hundred of them, and reads of people whose access ends.</summary>
internal sealed class CacheWorker(CachePlan plan, Portals portal, CacheMarks marks)
{
    private const int Flows = 4;
    private const double Writes = 0.01;
    private const double Passing = 0.05;

    private readonly ConcurrentBag<Read> _reads = [];
    private readonly ConcurrentBag<Write> _writes = [];
    private readonly Dictionary<Guid, int> _numbers = plan.Institutions.Select((institution, number) => (institution.Id, number)).ToDictionary();
    private readonly Zipf _zipf = new(plan.Officers.Count * Portals.Forms.Count);
    private readonly ConcurrentDictionary<int, int> _versions = [];
    private int _stale;
    private int _afterTheEnd;
    private int _refused;

    /// <summary>As a process of its own: the plan comes in, the log goes out.</summary>
    public static async Task<int> RunAsync()
    {
        var plan = JsonSerializer.Deserialize<CachePlan>((await Console.In.ReadLineAsync())!)!;
        using var portal = new Portals(cached: true);
        using var marks = new CacheMarks(plan.MarksFile, plan.Institutions.Count, plan.Passing.Count);
        var worker = new CacheWorker(plan, portal, marks);
        await portal.ListAsync(plan.Officers[^1], form: 0);
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        Console.WriteLine(JsonSerializer.Serialize(await worker.WorkAsync()));
        return 0;
    }

    private async Task<CacheLog> WorkAsync()
    {
        var end = Stopwatch.GetTimestamp() + (long)(plan.Seconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, Flows).Select(flow => FlowAsync(flow, end)));
        return new CacheLog([.. _reads], [.. _writes], _stale, _afterTheEnd, _refused);
    }

    private async Task FlowAsync(int flow, long end)
    {
        var random = new Random((plan.Process * Flows) + flow);
        while (Stopwatch.GetTimestamp() < end)
        {
            var chosen = random.NextDouble();
            if (chosen < Writes)
                await WriteAsync(random, flow);
            else if (chosen < Writes + Passing)
                await PassAsync(random);
            else
                await ReadAsync(_zipf.Next(random));
        }
    }

    private async Task ReadAsync(int key)
    {
        var (officer, form) = (key / Portals.Forms.Count, key % Portals.Forms.Count);
        var committed = marks.Committed();
        var at = Stopwatch.GetTimestamp();
        var (board, cached) = await portal.ListAsync(plan.Officers[officer], form);
        _reads.Add(new Read(officer, form, at, cached));
        if (board!.Page.Rows.Any(row => row.Capacity < committed[_numbers[row.Id]]))
            Interlocked.Increment(ref _stale);
    }

    /// <summary>Somebody whose access may have ended asks for what is surely cached.</summary>
    private async Task PassAsync(Random random)
    {
        var person = random.Next(plan.Passing.Count);
        var ended = marks.IsEnded(person);
        try
        {
            await portal.ListAsync(plan.Passing[person], form: 0);
            if (ended)
                Interlocked.Increment(ref _afterTheEnd);
        }
        catch (SessionRefusedException)
        {
            Interlocked.Increment(ref _refused);
        }
    }

    private async Task WriteAsync(Random random, int flow)
    {
        // Each institution has one flow that changes it, so that its marks rise.
        var writers = plan.Processes * Flows;
        var number = (random.Next(plan.Institutions.Count / writers) * writers) + (plan.Process * Flows) + flow;
        var version = _versions.GetValueOrDefault(number, 1);
        var form = CacheSetting.Form(number, plan.Institutions[number].Village, CacheSetting.Capacity + version);
        await using var scope = portal.Host.Services.CreateAsyncScope();
        _versions[number] = (await scope.ServiceProvider.GetRequiredService<ChangeInstitution>().RunAsync(
            plan.Writer, plan.Institutions[number].Id, version, form, duplicatesSeen: true)).Value;
        marks.Commit(number, form.Capacity!.Value);
        _writes.Add(new Write(number, Stopwatch.GetTimestamp()));
    }
}
