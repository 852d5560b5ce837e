using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ChangeInstitution;
using MerajutASA.Modules.Government.Institutions.ChangeInstitutionState;
using MerajutASA.Modules.Government.Institutions.CorrectContact;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Modules.Government.Institutions.RegisterInstitution;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using MerajutASA.Testing.World;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerajutASA.Modules.Government.Tests;

/// <summary>A register with its use cases, and what tests need beside them.</summary>
public sealed class RegisterWorld(World world) : IAsyncDisposable
{
    public const string Semarang = "33.74.01.1001";
    public const string Solo = "33.72.01.1001";
    public const string Surabaya = "35.78.01.1001";

    private int _number;

    public World World => world;

    public People People => world.People;

    public static async Task<RegisterWorld> CreateAsync(
        bool pooled = false, Action<IServiceCollection, IConfiguration>? more = null, IReadOnlyDictionary<string, string?>? settings = null) =>
        new(await World.CreateAsync(pooled, [new GovernmentModule()], more, settings));

    /// <summary>A whole and valid form; each has a name of its own.</summary>
    internal InstitutionForm Form(string village = Semarang, string? name = null) => new()
    {
        Name = name ?? $"Panti Asuhan Nomor {Interlocked.Increment(ref _number)}",
        Kind = InstitutionKind.CareHome,
        RegistrationNumber = $"460/{Interlocked.Increment(ref _number)}/2019",
        RegisteredOn = new DateOnly(2019, 3, 4),
        PermitNumber = $"503/{Interlocked.Increment(ref _number)}/2024",
        PermitFrom = new DateOnly(2024, 2, 1),
        PermitUntil = new DateOnly(2099, 2, 1),
        Accreditation = Accreditation.B,
        AccreditedUntil = new DateOnly(2099, 5, 1),
        Capacity = 40,
        RegionCode = village,
        Address = "Jl. Melati No. 7",
    };

    internal static ContactForm Contact(string name = "Siti Rahayu") => new() { Name = name, Phone = "0812-0000-1234", Email = "siti@contoh.example" };

    /// <summary>Registers an institution as an officer of the whole country.</summary>
    public async Task<Guid> InstitutionAsync(string village = Semarang, string? name = null, InstitutionState state = InstitutionState.Draft)
    {
        var officer = await People.OfficerAsync("");
        var id = (await RegisterAsync(officer, Form(village, name))).Value;
        if (state != InstitutionState.Draft)
            await StateAsync(officer, id, 1, InstitutionState.Active);
        if (state is not (InstitutionState.Draft or InstitutionState.Active))
            await StateAsync(officer, id, 2, state, "Perbaikan gedung yang lama.");
        return id;
    }

    internal Task<Outcome<Guid>> RegisterAsync(Actor actor, InstitutionForm form, ContactForm? contact = null, bool seen = false, Guid? id = null) =>
        world.WithAsync<RegisterInstitution, Outcome<Guid>>(useCase => useCase.RunAsync(actor, id ?? Guid.CreateVersion7(), form, contact ?? Contact(), seen));

    internal Task<Outcome<int>> ChangeAsync(Actor actor, Guid id, int version, InstitutionForm form, bool seen = false) =>
        world.WithAsync<ChangeInstitution, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, form, seen));

    internal Task<Outcome<int>> CorrectAsync(Actor actor, Guid id, int version, ContactForm form) =>
        world.WithAsync<CorrectContact, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, form));

    internal Task<Outcome<int>> StateAsync(Actor actor, Guid id, int version, InstitutionState state, string? reason = null) =>
        world.WithAsync<ChangeInstitutionState, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, state, reason));

    internal Task<Outcome<InstitutionView>> ViewAsync(Actor actor, Guid id) =>
        world.WithAsync<ViewInstitution, Outcome<InstitutionView>>(useCase => useCase.RunAsync(actor, id));

    internal async Task<InstitutionBoard> ListAsync(Actor actor, InstitutionFilter? filter = null, PageRequest? page = null) =>
        (await world.WithAsync<ListInstitutions, Outcome<InstitutionBoard>>(useCase => useCase.RunAsync(actor, filter ?? new InstitutionFilter(), page ?? new PageRequest()))).Value;

    /// <summary>Asks as a superuser.</summary>
    public async Task<T?> AskAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(world.Main.Superuser);
        await using var command = source.CreateCommand(sql);
        var answer = await command.ExecuteScalarAsync();
        return answer is null or DBNull ? default : (T)answer;
    }

    /// <summary>Runs SQL under the module's login with the actor's context, past every use case. Returns the first value or the rows changed.</summary>
    public async Task<object?> RawAsync(Actor? actor, string sql)
    {
        await using var source = NpgsqlDataSource.Create(world.Main.Direct("merajut_government"));
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (actor is not null)
        {
            await using var enter = new NpgsqlCommand("select access.enter($1, $2, $3, $4, $5, $6, $7, 'test', 'test', $2)", connection);
            foreach (var value in new object?[] { actor.AccountId, actor.SessionId, actor.Role.Stored(), actor.Institution, actor.Region, actor.RoleVersion, actor.SecondFactor })
                enter.Parameters.Add(new() { Value = value ?? DBNull.Value });
            await enter.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var answer = await reader.ReadAsync() ? reader.GetValue(0) : reader.RecordsAffected;
        await reader.DisposeAsync();
        await transaction.CommitAsync();
        return answer;
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
