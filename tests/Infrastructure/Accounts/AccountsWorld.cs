using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Mail;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Testing.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using SignInResult = MerajutASA.Infrastructure.Accounts.SignIn.SignInResult;

namespace MerajutASA.Infrastructure.Tests.Accounts;

/// <summary>A world in which people sign in: accounts on real databases, a clock for authenticators, two institutions in two regions.</summary>
internal sealed class AccountsWorld : IAsyncDisposable
{
    public const string Password = "sandi yang panjang sekali";
    public const string Semarang = "33.74";
    public static readonly Guid Here = new("00000000-0000-0000-0000-0000000000aa");
    public static readonly Guid Elsewhere = new("00000000-0000-0000-0000-0000000000bb");
    public static readonly Guid CompanyHere = new("00000000-0000-0000-0000-0000000000ca");
    public static readonly Guid CompanyElsewhere = new("00000000-0000-0000-0000-0000000000cb");

    private readonly AsyncServiceScope _scope;

    private AccountsWorld(World world, FakeTimeProvider clock)
    {
        World = world;
        Clock = clock;
        _scope = world.Services.CreateAsyncScope();
    }

    public World World { get; }

    /// <summary>The authenticators' clock; the server's runs by itself.</summary>
    public FakeTimeProvider Clock { get; }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public Postbox Postbox => (Postbox)Get<IMailer>();

    public static async Task<AccountsWorld> CreateAsync(bool pooled = false, Action<IServiceCollection>? more = null)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var world = await World.CreateAsync(pooled, modules: [], more: (services, configuration) =>
        {
            services.AddAccounts(configuration);
            // What is tested is not the work factor.
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton<IInstitutionPlaces, TwoInstitutions>();
            services.AddSingleton<IMailer, Postbox>();
            services.AddSingleton(new RegionCatalog(() => Task.FromResult(new RegionTree(
                [new Region("33", "Jawa Tengah"), new Region("33.74", "Kota Semarang"), new Region("35", "Jawa Timur")]))));
            more?.Invoke(services);
        });
        return new AccountsWorld(world, clock);
    }

    /// <summary>A first administrator who has signed in, as in a new portal.</summary>
    public async Task<Member> AdministratorAsync(string email = "admin@contoh.id")
    {
        var invited = await Get<CreateAdministrator>().RunAsync("Administrator Satu", email);
        return await Member.JoinAsync(this, invited.Value, email);
    }

    /// <summary>One of each role: the administrator invited the officer, the officer the head and the company, the head the staff.</summary>
    public async Task<Staff> StaffAsync(Guid? institution = null, string region = Semarang, Member? administrator = null, string prefix = "")
    {
        var admin = administrator ?? await AdministratorAsync();
        var officer = await InviteAsync(admin.Actor, Role.SocialOfficer, $"{prefix}petugas@contoh.id", region: region);
        var head = await InviteAsync(officer.Actor, Role.LksaHead, $"{prefix}kepala@contoh.id", institution ?? Here);
        var carer = await InviteAsync(head.Actor, Role.LksaStaff, $"{prefix}pengasuh@contoh.id");
        var company = await InviteAsync(officer.Actor, Role.Company, $"{prefix}perusahaan@contoh.id", institution == Elsewhere ? CompanyElsewhere : CompanyHere);
        return new Staff(admin, officer, head, carer, company);
    }

    /// <summary>Invites as the actor, and takes the invitation up.</summary>
    public async Task<Member> InviteAsync(Actor by, Role role, string email, Guid? institution = null, string? region = null)
    {
        var invited = await Get<InviteAccount>().RunAsync(by, new Invitation($"Orang {email}", email, role, institution, region, ByMail: false));
        return await Member.JoinAsync(this, invited.Value, email);
    }

    public async Task<SignInResult> TryAsync(string email, string password = Password) =>
        await Get<CheckPassword>().RunAsync(email, password, address: null);

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(World.Main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await World.DisposeAsync();
    }
}
