using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using MerajutASA.Modules.Government.Institutions.ChangeInstitution;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Modules.Government.Storage;
using MerajutASA.Testing.Redis;
using MerajutASA.Testing.World;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Caching;

/// <summary>A register whose boards are cached, and processes that serve it.</summary>
internal sealed class CachedRegister : IAsyncDisposable
{
    private CachedRegister(RegisterWorld register, RedisServer redis)
    {
        (Register, Redis) = (register, redis);
        (Here, There) = (register.World.Services, register.World.StartAnother());
    }

    public RegisterWorld Register { get; }

    public People People => Register.People;

    /// <summary>One process.</summary>
    public IServiceProvider Here { get; }

    /// <summary>Another one.</summary>
    public IServiceProvider There { get; }

    /// <summary>Of its own: entries know of one database only.</summary>
    public RedisServer Redis { get; }

    public static async Task<CachedRegister> CreateAsync(bool pooled = false)
    {
        var redis = await RedisServer.StartAsync();
        return new CachedRegister(
            await RegisterWorld.CreateAsync(pooled, settings: new Dictionary<string, string?> { ["ConnectionStrings:redis"] = redis.ConnectionString }), redis);
    }

    /// <summary>A process that changes things and never tells Redis of it itself, as one that is killed right after a commit.</summary>
    public IServiceProvider StartSilent() => Register.World.StartAnother(("Merajut:Cache:Queries", "false"));

    public static async Task<InstitutionBoard> ListAsync(IServiceProvider process, Actor actor, InstitutionFilter? filter = null, int size = 25) =>
        (await World.WithAsync<ListInstitutions, Outcome<InstitutionBoard>>(
            process, list => list.RunAsync(actor, filter ?? new InstitutionFilter(), new PageRequest(Size: size), TestContext.Current.CancellationToken))).Value;

    /// <summary>The names of the actor's board.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(IServiceProvider process, Actor actor, InstitutionFilter? filter = null) =>
        [.. (await ListAsync(process, actor, filter)).Page.Rows.Select(row => row.Name)];

    public static async Task<int> ChangeAsync(IServiceProvider process, Actor officer, Guid id, int version, InstitutionForm form) =>
        (await World.WithAsync<ChangeInstitution, Outcome<int>>(
            process, change => change.RunAsync(officer, id, version, form, duplicatesSeen: true, TestContext.Current.CancellationToken))).Value;

    /// <summary>Asks a query of the test's own.</summary>
    public static Task<Outcome<Made>> AskAsync(
        IServiceProvider process, Actor actor, Func<GovernmentDb, Task<Outcome<Made>>> work, string name = "government.tests") =>
        process.GetRequiredService<UnitOfWork<GovernmentDb>>().ReadAsync(
            actor, UseCase.Of<ListInstitutions>(), InstitutionCache.InSight(actor, name), work, TestContext.Current.CancellationToken);

    /// <summary>Changes a name without a word to anybody, so that what was cached can be told from what is made anew.</summary>
    public Task RenameUnnoticedAsync(Guid id, string name) =>
        Register.AskAsync<int>($"update government.institution set name = '{name}' where id = '{id}' returning 1");

    public async ValueTask DisposeAsync()
    {
        await Register.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
