using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Testing.World;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>The module on real databases, one world for each way of reaching them; tests keep apart by institutions of their own.</summary>
internal sealed class ChildrenWorld
{
    private static readonly Lazy<Task<ChildrenWorld>> Direct = new(() => CreateAsync(pooled: false));
    private static readonly Lazy<Task<ChildrenWorld>> Pooled = new(() => CreateAsync(pooled: true));

    private readonly World _world;

    private ChildrenWorld(World world) => _world = world;

    public World World => _world;

    public People People => _world.People;

    public KnownPeople Names => _world.Get<KnownPeople>();

    public InstitutionList Institutions { get; } = new();

    public static Task<ChildrenWorld> OfAsync(bool pooled = false) => pooled ? Pooled.Value : Direct.Value;

    public static async Task<ChildrenWorld> CreateAsync(bool pooled, IReadOnlyDictionary<string, string?>? settings = null)
    {
        InstitutionList? list = null;
        var world = await World.CreateAsync(pooled, [new ChildrenModule()], (services, _) =>
        {
            services.AddSingleton(new RegionCatalog(() => Task.FromResult(SomeRegions.Tree)));
            services.AddSingleton<IInstitutions>(_ => list!);
            services.AddScoped<PersonAtWork>();
            services.AddScoped<IActorSource>(provider => provider.GetRequiredService<PersonAtWork>());
            services.AddSingleton<KnownPeople>();
            services.AddAnalyticsText(new AnalyticsText("children.test-moves", "SELECT DISTINCT institution FROM case_moves_by_month"));
            services.AddSingleton<IPeople>(provider => provider.GetRequiredService<KnownPeople>());
        }, settings);
        var made = new ChildrenWorld(world);
        list = made.Institutions;
        return made;
    }

    /// <summary>An institution with a head, a carer and a colleague who cares for nobody yet.</summary>
    public async Task<Place> PlaceAsync(string region = SomeRegions.Pekunden, string state = "active")
    {
        var id = Guid.CreateVersion7();
        await AskAsync<object>($"insert into children.institution_scope values ('{id}', '{region}', '{state}', 1, 1, gen_random_uuid())");
        var place = new Place(this, id, region, await People.HeadAsync(id), await People.StaffAsync(id), await People.StaffAsync(id));
        Names.Work(id, place.Head, place.Carer, place.Colleague);
        // Reasons are sealed under the key of whoever gives them.
        await _world.Get<IKeyRing>().CreateAsync([.. new[] { place.Head, place.Carer, place.Colleague }.Select(person => new Subject(SubjectKind.Staff, person.AccountId))], default);
        return place;
    }

    /// <summary>Runs a use case with services of its own, as a page would.</summary>
    public Task<Outcome<T>> RunAsync<THandler, T>(Func<THandler, Task<Outcome<T>>> act)
        where THandler : notnull => _world.WithAsync(act);

    /// <summary>Asks as a superuser, behind the gate.</summary>
    public async Task<T?> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(_world.Main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }
}
