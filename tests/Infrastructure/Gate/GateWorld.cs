using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using MerajutASA.Testing.World;
using Npgsql;

namespace MerajutASA.Infrastructure.Tests.Gate;

/// <summary>The gate with the probe module, two institutions in two regions, and the ways tests look behind it.</summary>
internal sealed class GateWorld(World world) : IAsyncDisposable
{
    public static readonly Guid Here = Guid.Parse("00000000-0000-4000-8000-000000000001");
    public static readonly Guid There = Guid.Parse("00000000-0000-4000-8000-000000000002");
    public const string RegionHere = "33.74.01.1001";
    public const string RegionThere = "35.78.01.1001";

    public World World => world;

    public People People => world.People;

    public UnitOfWork<ProbeDb> Work => world.Get<UnitOfWork<ProbeDb>>();

    public static async Task<GateWorld> CreateAsync(bool pooled = false) => new(await World.CreateAsync(pooled, [new ProbeModule()]));

    public static string RegionOf(Guid institution) => institution == Here ? RegionHere : RegionThere;

    /// <summary>Registers a child through the gate and returns its id.</summary>
    public async Task<Guid> ChildAsync(Actor actor, string name = "Siti Aminah", Guid? institution = null)
    {
        var at = institution ?? actor.Institution ?? Here;
        var outcome = await Work.RunAsync<Guid>(actor, ProbeUseCases.Change, async db =>
        {
            var id = Guid.CreateVersion7();
            var keys = await db.CreateKeysAsync([new Subject(SubjectKind.Child, id)]);
            db.Children.Add(new ProbeChild
            {
                Id = id,
                InstitutionId = at,
                RegionCode = RegionOf(at),
                FullName = keys.Seal(ProbeChild.Name, id, id, name),
                BirthYear = 2015,
            });
            return id;
        });
        return outcome.Value;
    }

    public async Task<T?> AskAsync<T>(string sql, string? connectionString = null)
    {
        await using var connection = new NpgsqlConnection(connectionString ?? world.Main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        var answer = await command.ExecuteScalarAsync();
        return answer is null or DBNull ? default : (T)answer;
    }

    public Task<long> EntriesAsync(string kind, Guid? account = null) => AskAsync<long>(
        $"select count(*) from audit.entry where kind = '{kind}'{(account is { } id ? $" and account_id = '{id}'" : "")}")!;

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
