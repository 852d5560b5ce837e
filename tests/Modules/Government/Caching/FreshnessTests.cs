using System.Collections.Concurrent;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Testing.World;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Caching;

/// <summary>What was committed before somebody asked is in the answer, whoever of the rest is away.</summary>
public sealed class FreshnessTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task A_change_is_in_every_answer_at_once_in_every_process(bool writerTells, bool relayed)
    {
        await using var cached = await CachedRegister.CreateAsync();
        var writer = writerTells ? cached.Here : cached.StartSilent();
        var id = await cached.Register.InstitutionAsync(name: "Panti Satu");
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        var (officer, national, staff) = (await cached.People.OfficerAsync("33"), await cached.People.OfficerAsync(""), await cached.People.StaffAsync(id));
        Actor[] all = [officer, national, staff];
        await AllSeeAsync(cached, all, "Panti Satu");

        foreach (var (version, name) in new[] { (1, "Panti Dua"), (2, "Panti Tiga"), (3, "Panti Empat") })
        {
            await CachedRegister.ChangeAsync(writer, national, id, version, cached.Register.Form(name: name));
            if (relayed)
                await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
            await AllSeeAsync(cached, all, name);
            await AllSeeAsync(cached, all, name);
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task One_that_moves_leaves_the_boards_it_was_on_and_comes_onto_the_others(bool writerTells)
    {
        await using var cached = await CachedRegister.CreateAsync();
        var writer = writerTells ? cached.Here : cached.StartSilent();
        var id = await cached.Register.InstitutionAsync(RegisterWorld.Semarang, "Panti Pindah");
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        Dictionary<string, Actor> officers = [];
        foreach (var region in new[] { "", "33", "33.74", "33.72", "35", "35.78" })
            officers[region] = await cached.People.OfficerAsync(region);

        var version = 1;
        foreach (var village in new[] { RegisterWorld.Surabaya, RegisterWorld.Solo, RegisterWorld.Semarang, RegisterWorld.Surabaya })
        {
            await OnlyTheirsAsync(cached, officers, await cached.Register.AskAsync<string>($"select region_code from government.institution where id = '{id}'"));
            version = await CachedRegister.ChangeAsync(writer, officers[""], id, version, cached.Register.Form(village, "Panti Pindah"));
            await OnlyTheirsAsync(cached, officers, village);
            await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
            await OnlyTheirsAsync(cached, officers, village);
        }
    }

    [Fact]
    public async Task A_change_elsewhere_leaves_an_answer_as_it_is()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var (near, far) = (await cached.Register.InstitutionAsync(name: "Panti Dekat"), await cached.Register.InstitutionAsync(RegisterWorld.Surabaya));
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        var (officer, national) = (await cached.People.OfficerAsync("33"), await cached.People.OfficerAsync(""));
        await CachedRegister.NamesAsync(cached.Here, officer);
        await cached.RenameUnnoticedAsync(near, "Panti Lain");

        await CachedRegister.ChangeAsync(cached.There, national, far, 1, cached.Register.Form(RegisterWorld.Surabaya));
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Panti Dekat"], await CachedRegister.NamesAsync(cached.Here, officer));
    }

    [Fact]
    public async Task An_answer_that_was_begun_before_a_change_is_never_given_after_it()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var id = await cached.Register.InstitutionAsync();
        var officer = await cached.People.OfficerAsync("33");
        var (read, go) = (new TaskCompletionSource(), new TaskCompletionSource());

        var slow = CachedRegister.AskAsync(cached.Here, officer, async db =>
        {
            var seen = db.Institutions.Single(row => row.Id == id).Version;
            read.SetResult();
            await go.Task;
            return new Made(seen);
        });
        await Task.WhenAny(read.Task, slow);
        await CachedRegister.ChangeAsync(cached.There, officer, id, 1, cached.Register.Form());
        var meanwhile = await AskVersionAsync(cached.Here, officer, id);
        go.SetResult();

        Assert.Equal(1, (await slow).Value.Version);
        Assert.Equal(2, meanwhile);
        Assert.Equal(2, await AskVersionAsync(cached.Here, officer, id));
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await AskVersionAsync(cached.Here, officer, id));
        Assert.Equal(2, await AskVersionAsync(cached.There, officer, id));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Without_Redis_pages_come_from_PostgreSQL_and_what_changed_meanwhile_is_seen_when_it_is_back(bool relayIsBackFirst)
    {
        await using var cached = await CachedRegister.CreateAsync();
        var id = await cached.Register.InstitutionAsync(name: "Panti Satu");
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        Actor[] all = [await cached.People.OfficerAsync("33"), await cached.People.StaffAsync(id)];
        await AllSeeAsync(cached, all, "Panti Satu");

        await cached.Redis.StopAsync();
        await AllSeeAsync(cached, all, "Panti Satu");
        await CachedRegister.ChangeAsync(cached.Here, all[0], id, 1, cached.Register.Form(name: "Panti Dua"));
        await AllSeeAsync(cached, all, "Panti Dua");
        await cached.Redis.StartAgainAsync();

        if (relayIsBackFirst)
            await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        await UntilAsync(async () =>
        {
            // Right from the first moment on, and cached again in the end.
            await AllSeeAsync(cached, all, "Panti Dua");
            return await IsCachedAsync(cached, all[0], id, "Panti Dua");
        });
    }

    [Fact]
    public async Task Where_nobody_hands_events_on_the_source_answers()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var (id, officer) = (await cached.Register.InstitutionAsync(name: "Panti Satu"), await cached.People.OfficerAsync("33"));
        await cached.Register.AskAsync<int>(
            """
            with told as (insert into outbox.event (id, module, name, aggregate_id, aggregate_version, payload)
                select gen_random_uuid(), 'government', 'government.institution-changed.v1', gen_random_uuid(), 1, '{}' from generate_series(1, 501) returning 1)
            select count(*)::int from told
            """);
        await CachedRegister.NamesAsync(cached.Here, officer);

        await cached.RenameUnnoticedAsync(id, "Panti Baru");

        Assert.Equal(["Panti Baru"], await CachedRegister.NamesAsync(cached.Here, officer));
    }

    [Fact]
    public async Task What_waits_behind_a_change_that_was_set_aside_is_not_forgotten()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var (id, officer) = (await cached.Register.InstitutionAsync(name: "Panti Satu"), await cached.People.OfficerAsync("33"));
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        var silent = cached.StartSilent();
        await CachedRegister.ChangeAsync(silent, officer, id, 1, cached.Register.Form(name: "Panti Dua"));
        await cached.Register.AskAsync<int>(
            "insert into outbox.parked (handler, event_id, attempts, error, store) select 'government.cache', id, 5, 'tests', 'redis' from outbox.event where aggregate_version = 2 returning 1");
        await AllSeeAsync(cached, [officer], "Panti Dua");
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        await CachedRegister.ChangeAsync(silent, officer, id, 2, cached.Register.Form(name: "Panti Tiga"));
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);

        await AllSeeAsync(cached, [officer], "Panti Tiga");
    }

    /// <summary>Random changes by a process that tells and by one that does not, the relay among them, and readers in two processes.</summary>
    [Fact]
    public async Task No_answer_is_older_than_what_was_committed_before_it_was_asked_for()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var officer = await cached.People.OfficerAsync("33");
        var (silent, committed) = (cached.StartSilent(), new ConcurrentDictionary<Guid, int>());
        for (var i = 0; i < 4; i++)
            committed[await cached.Register.InstitutionAsync(i % 2 == 0 ? RegisterWorld.Semarang : RegisterWorld.Solo)] = 1;
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(6));
        var (reads, stale) = (0, new ConcurrentQueue<string>());

        async Task WriteAsync(Guid id, int seed)
        {
            var random = new Random(seed);
            while (!over.IsCancellationRequested)
            {
                var form = cached.Register.Form(random.Next(2) == 0 ? RegisterWorld.Semarang : RegisterWorld.Solo);
                // The version that this change makes stands in the row, so that an answer can be dated.
                form.Capacity = committed[id] + 1;
                committed[id] = await CachedRegister.ChangeAsync(random.Next(2) == 0 ? cached.Here : silent, officer, id, committed[id], form);
                await Task.Delay(random.Next(60), TestContext.Current.CancellationToken);
            }
        }

        async Task ReadAsync(int seed)
        {
            var random = new Random(seed);
            while (!over.IsCancellationRequested)
            {
                var before = committed.ToDictionary();
                var rows = (await CachedRegister.ListAsync(random.Next(2) == 0 ? cached.Here : cached.There, officer)).Page.Rows;
                Interlocked.Increment(ref reads);
                foreach (var row in rows.Where(row => before[row.Id] > 1 && row.Capacity < before[row.Id]))
                    stale.Enqueue($"{row.Capacity} of {row.Id} where {before[row.Id]} was committed");
            }
        }

        async Task RelayAsync()
        {
            while (!over.IsCancellationRequested)
            {
                await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        await Task.WhenAll([RelayAsync(), .. committed.Keys.Select((id, at) => WriteAsync(id, at)), .. Enumerable.Range(0, 6).Select(ReadAsync)]);

        Assert.Empty(stale);
        Assert.InRange(reads, 50, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{reads} reads, {committed.Values.Sum()} changes");
    }

    [Fact]
    public async Task Stamps_compare_with_the_register_and_are_made_anew()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var (first, _) = (await cached.Register.InstitutionAsync(name: "Panti Satu"), await cached.Register.InstitutionAsync(RegisterWorld.Surabaya));
        await cached.Register.World.RelayAsync(TestContext.Current.CancellationToken);
        var officer = await cached.People.OfficerAsync("33");
        Assert.Equal((2, 2, true), await CompareAsync(cached));
        await CachedRegister.NamesAsync(cached.Here, officer);
        await cached.RenameUnnoticedAsync(first, "Panti Baru");

        // A restore of PostgreSQL sets a version back, and a change without an event leaves its stamp behind.
        await cached.Register.AskAsync<int>($"update government.institution set version = version + 3 where id = '{first}' returning 1");
        Assert.Equal((2, 2, false), await CompareAsync(cached));
        var done = new Counting();
        await World.WithAsync<InstitutionStamps, bool>(cached.Here, async stamps =>
        {
            await stamps.RebuildAsync(done, TestContext.Current.CancellationToken);
            return true;
        });

        Assert.Equal(2, done.Last);
        Assert.Equal((2, 2, true), await CompareAsync(cached));
        Assert.Equal(["Panti Baru"], await CachedRegister.NamesAsync(cached.Here, officer));
    }

    private static async Task<(int Source, int Projected, bool IsEqual)> CompareAsync(CachedRegister cached)
    {
        var comparison = await World.WithAsync<InstitutionStamps, Comparison>(cached.Here, stamps => stamps.CompareAsync(TestContext.Current.CancellationToken));
        return (comparison.Source, comparison.Projected, comparison.IsEqual);
    }

    private static async Task AllSeeAsync(CachedRegister cached, IEnumerable<Actor> actors, string name)
    {
        foreach (var actor in actors)
        {
            foreach (var process in new[] { cached.Here, cached.There })
            {
                Assert.Equal([name], await CachedRegister.NamesAsync(process, actor));
                Assert.Equal([name], (await process.GetRequiredService<IInstitutions>().SearchAsync(actor, cancellation: TestContext.Current.CancellationToken)).Select(line => line.Name));
            }
        }
    }

    private static async Task OnlyTheirsAsync(CachedRegister cached, Dictionary<string, Actor> officers, string? village)
    {
        foreach (var (region, officer) in officers)
        {
            foreach (var process in new[] { cached.Here, cached.There })
                Assert.Equal(village!.StartsWith(region, StringComparison.Ordinal) ? 1 : 0, (await CachedRegister.NamesAsync(process, officer)).Count);
        }
    }

    private static async Task<int> AskVersionAsync(IServiceProvider process, Actor officer, Guid id) =>
        (await CachedRegister.AskAsync(process, officer, db => Task.FromResult<Outcome<Made>>(
            new Made(db.Institutions.Single(row => row.Id == id).Version)))).Value.Version;

    private static async Task<bool> IsCachedAsync(CachedRegister cached, Actor officer, Guid id, string name)
    {
        await cached.RenameUnnoticedAsync(id, "Tidak Disimpan");
        var names = await CachedRegister.NamesAsync(cached.Here, officer);
        await cached.RenameUnnoticedAsync(id, name);
        if (names[0] == name)
            return true;
        // What was just seen may be cached from now on, and only this test wrote it: nobody may meet it again.
        await UntilAsync(() => World.WithAsync<InstitutionStamps, bool>(cached.Here, async stamps =>
        {
            try
            {
                await stamps.RebuildAsync(new Counting(), TestContext.Current.CancellationToken);
                return true;
            }
            catch (StoreUnavailableException)
            {
                return false;
            }
        }));
        return false;
    }

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await happened())
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Counting : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
