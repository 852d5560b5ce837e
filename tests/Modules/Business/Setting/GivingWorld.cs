using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Business.Accountability;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Permits;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Testing.World;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Business.Tests.Setting;

/// <summary>The module on real databases, and what is done with it; tests keep apart by companies and institutions of their own.</summary>
public sealed class GivingWorld : IAsyncLifetime
{
    internal const string Semarang = "33.74.01.1001";
    internal const string Surabaya = "35.78.01.1001";

    internal static RegionTree Regions { get; } = new([new Region("33", "Jawa Tengah"), new Region("33.74", "Kota Semarang"), new Region("35", "Jawa Timur"), new Region("35.78", "Kota Surabaya")]);

    private int _number;

    internal World World { get; private set; } = null!;

    internal People People => World.People;

    internal static DateOnly Today => IndonesianDay.Of(DateTimeOffset.UtcNow);

    public async ValueTask InitializeAsync() => World = await CreateAsync();

    public ValueTask DisposeAsync() => World.DisposeAsync();

    internal static Task<World> CreateAsync(bool pooled = false) => World.CreateAsync(pooled, [new BusinessModule()], (services, _) =>
    {
        services.AddSingleton(new RegionCatalog(() => Task.FromResult(Regions)));
        services.AddSingleton<IInstitutions, Register>();
    });

    /// <summary>An institution at work, with its head.</summary>
    internal async Task<(Guid Id, Actor Head)> InstitutionAsync(string region = Semarang, string state = "active")
    {
        var id = Guid.CreateVersion7();
        await AskAsync<object>($"insert into business.institution_scope values ('{id}', '{region}', '{state}', 1, 1, gen_random_uuid())");
        return (id, await KnownAsync(await People.HeadAsync(id)));
    }

    /// <summary>An officer whose reasons can be written down.</summary>
    internal async Task<Actor> OfficerAsync(string region = "33") => await KnownAsync(await People.OfficerAsync(region));

    internal async Task<Actor> KnownAsync(Actor actor)
    {
        await World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], default);
        return actor;
    }

    /// <summary>A company that was let in, with somebody of it.</summary>
    internal async Task<Actor> CompanyAsync(string region = "33.74", CompanyState state = CompanyState.Verified)
    {
        var id = (await RegisterAsync(Company(region))).Value;
        var officer = await People.OfficerAsync("");
        if (state != CompanyState.Applied)
            _ = (await DecideAsync(officer, id, 1, state == CompanyState.Declined ? state : CompanyState.Verified, "Berkas sudah diperiksa.")).Value;
        if (state == CompanyState.Suspended)
            _ = (await DecideAsync(officer, id, 2, state, "Laporan belum diserahkan.")).Value;
        return await KnownAsync(await People.CompanyAsync(id));
    }

    /// <summary>Whole and valid, with a number of its own.</summary>
    internal CompanyForm Company(string region = "33.74") => new()
    {
        LegalName = $"PT Kayu Lestari {Interlocked.Increment(ref _number)}",
        LegalForm = LegalForm.Limited,
        Nib = $"91200{Interlocked.Increment(ref _number):00000000}",
        TaxNumber = "01.234.567.8-901.000",
        RegionCode = region,
        Website = "https://kayu.example",
        ContactName = "Rina Wijaya",
        ContactEmail = "rina@kayu.example",
        ContactPhone = "024-7654321",
    };

    internal static PermitForm Permit(int from = -1, int until = 60, string? number = null) => new()
    {
        Number = number ?? $"{Guid.NewGuid().ToString()[..8]}/PUB/2026",
        Issuer = "Dinas Sosial Provinsi Jawa Tengah",
        ValidFrom = Today.AddDays(from),
        ValidUntil = Today.AddDays(until),
    };

    internal static NeedForm Need(GiftKind kind = GiftKind.Money, long goal = 5_000_000) => new()
    {
        Kind = kind,
        Title = "Seragam sekolah untuk tahun ajaran baru",
        Description = "Seragam, sepatu dan tas bagi anak-anak yang masuk sekolah pada bulan Juli.",
        Goal = goal,
        Quantity = kind == GiftKind.Goods ? 20 : null,
        Unit = kind == GiftKind.Goods ? "set" : null,
        Deductibility = Deductibility.None,
        OpenUntil = Today.AddDays(30),
        NamesNoChild = true,
    };

    /// <summary>An open need under a permit that holds.</summary>
    internal async Task<Guid> OpenNeedAsync((Guid Id, Actor Head) institution, GiftKind kind = GiftKind.Money, long goal = 5_000_000, PermitForm? permit = null)
    {
        if (!(await PermitsAsync(institution.Head, institution.Id)).Value.Any(line => line.Holds))
            _ = (await RecordAsync(await People.OfficerAsync(""), institution.Id, permit ?? Permit())).Value;
        var id = Guid.CreateVersion7();
        _ = (await SaveAsync(institution.Head, id, 0, Need(kind, goal))).Value;
        _ = (await StateAsync(institution.Head, id, 1, NeedState.Open)).Value;
        return id;
    }

    /// <summary>A pledge of a company for a need of an institution, and who they are.</summary>
    internal async Task<Given> PledgedAsync(GiftKind kind = GiftKind.Money, long amount = 2_000_000)
    {
        var institution = await InstitutionAsync();
        var need = await OpenNeedAsync(institution, kind);
        var company = await CompanyAsync();
        var pledge = (await PledgeAsync(company, need, new PledgeForm { Amount = amount, Quantity = kind == GiftKind.Goods ? 8 : null, Named = true })).Value;
        return new Given(institution.Id, institution.Head, company, need, pledge, amount);
    }

    /// <summary>Paid and booked.</summary>
    internal async Task<Given> SettledAsync(long amount = 2_000_000)
    {
        var given = await PledgedAsync(amount: amount);
        _ = (await PayAsync(given)).Value;
        return given;
    }

    /// <summary>Goes to pay, and lets the provider tell that it was paid.</summary>
    internal async Task<Outcome<NotificationResult>> PayAsync(Given given, string? told = null) => await TellAsync(new ProviderEvent(told ?? Guid.NewGuid().ToString(), await StartAsync(given), NotificationKind.Settled, given.Amount, DateTimeOffset.UtcNow));

    /// <returns>The reference of the payment that was started.</returns>
    internal async Task<string> StartAsync(Given given) => (await World.WithAsync<StartPayment, Outcome<string>>(useCase => useCase.RunAsync(given.Company, given.Pledge))).Value.Split('/')[^1];

    internal Task<Outcome<NotificationResult>> TellAsync(ProviderEvent told) => World.WithAsync<TakeNotification, Outcome<NotificationResult>>(useCase => useCase.RunAsync("sandbox", told));

    internal Task<Outcome<Guid>> RegisterAsync(CompanyForm form, Guid? id = null) => World.WithAsync<RegisterCompany, Outcome<Guid>>(useCase => useCase.RunAsync(id ?? Guid.CreateVersion7(), form));

    internal Task<Outcome<int>> DecideAsync(Actor actor, Guid company, int version, CompanyState state, string? note = null) =>
        World.WithAsync<DecideCompany, Outcome<int>>(useCase => useCase.RunAsync(actor, company, version, state, note));

    internal Task<Outcome<CompanyView>> ViewCompanyAsync(Actor actor, Guid company) => World.WithAsync<ViewCompany, Outcome<CompanyView>>(useCase => useCase.RunAsync(actor, company));

    internal async Task<IReadOnlyList<CompanyRow>> CompaniesAsync(Actor actor, CompanyFilter? filter = null) =>
        await World.WithAsync<ListCompanies, Outcome<(RowPage<CompanyRow> Page, long Count)>>(useCase => useCase.RunAsync(actor, filter ?? new CompanyFilter(), new PageRequest(Size: 200))) is Outcome<(RowPage<CompanyRow> Page, long Count)>.Done(var found) ? found.Page.Rows : [];

    internal Task<Outcome<Guid>> RecordAsync(Actor actor, Guid institution, PermitForm form, Guid? id = null) =>
        World.WithAsync<RecordPermit, Outcome<Guid>>(useCase => useCase.RunAsync(actor, id ?? Guid.CreateVersion7(), institution, form));

    internal Task<Outcome<int>> WithdrawAsync(Actor actor, Guid permit, int version, string reason = "Laporan tidak diserahkan.") =>
        World.WithAsync<WithdrawPermit, Outcome<int>>(useCase => useCase.RunAsync(actor, permit, version, reason));

    internal Task<Outcome<IReadOnlyList<PermitLine>>> PermitsAsync(Actor actor, Guid institution) => World.WithAsync<ListPermits, Outcome<IReadOnlyList<PermitLine>>>(useCase => useCase.RunAsync(actor, institution));

    internal Task<Outcome<int>> SaveAsync(Actor actor, Guid need, int version, NeedForm form) => World.WithAsync<SaveNeed, Outcome<int>>(useCase => useCase.RunAsync(actor, need, version, form));

    internal Task<Outcome<int>> StateAsync(Actor actor, Guid need, int version, NeedState state) => World.WithAsync<ChangeNeedState, Outcome<int>>(useCase => useCase.RunAsync(actor, need, version, state));

    internal Task<Outcome<NeedView>> ViewNeedAsync(Actor actor, Guid need) => World.WithAsync<ViewNeed, Outcome<NeedView>>(useCase => useCase.RunAsync(actor, need));

    internal async Task<IReadOnlyList<NeedRow>> NeedsAsync(Actor actor, NeedFilter? filter = null) =>
        await World.WithAsync<ListNeeds, Outcome<(RowPage<NeedRow> Page, long Count)>>(useCase => useCase.RunAsync(actor, filter ?? new NeedFilter(), new PageRequest(Size: 200))) is Outcome<(RowPage<NeedRow> Page, long Count)>.Done(var found) ? found.Page.Rows : [];

    internal Task<Outcome<Guid>> PledgeAsync(Actor actor, Guid need, PledgeForm form, Guid? id = null) =>
        World.WithAsync<PledgeGift, Outcome<Guid>>(useCase => useCase.RunAsync(actor, id ?? Guid.CreateVersion7(), need, form));

    internal Task<Outcome<int>> CancelAsync(Actor actor, Guid pledge, int version, string? reason = "Anggaran dibatalkan.") => World.WithAsync<CancelPledge, Outcome<int>>(useCase => useCase.RunAsync(actor, pledge, version, reason));

    internal Task<Outcome<int>> ReceiveAsync(Actor actor, Guid pledge, int version) => World.WithAsync<ReceiveGoods, Outcome<int>>(useCase => useCase.RunAsync(actor, pledge, version));

    internal Task<Outcome<int>> DeliverAsync(Actor actor, Guid pledge, int version, DeliveryForm? form = null) =>
        World.WithAsync<TellDelivery, Outcome<int>>(useCase => useCase.RunAsync(actor, pledge, version, form ?? new DeliveryForm { DeliveredOn = Today, AccountGiven = "Seragam dibagikan kepada dua puluh anak.", NamesNoChild = true }));

    internal Task<Outcome<int>> ReturnAsync(Actor actor, Guid pledge, int version, string reason = "Salah kirim, dana dikembalikan.") => World.WithAsync<ReturnGift, Outcome<int>>(useCase => useCase.RunAsync(actor, pledge, version, reason));

    internal Task<Outcome<long>> ReturnUnexpectedAsync(Actor actor, Guid pledge, string reason = "Dana masuk setelah dibatalkan.") => World.WithAsync<ReturnUnexpected, Outcome<long>>(useCase => useCase.RunAsync(actor, pledge, reason));

    internal Task<Outcome<PledgeView>> ViewPledgeAsync(Actor actor, Guid pledge) => World.WithAsync<ViewPledge, Outcome<PledgeView>>(useCase => useCase.RunAsync(actor, pledge));

    internal async Task<IReadOnlyList<PledgeRow>> PledgesAsync(Actor actor, PledgeFilter? filter = null) =>
        await World.WithAsync<ListPledges, Outcome<(RowPage<PledgeRow> Page, long Count)>>(useCase => useCase.RunAsync(actor, filter ?? new PledgeFilter(), new PageRequest(Size: 200))) is Outcome<(RowPage<PledgeRow> Page, long Count)>.Done(var found) ? found.Page.Rows : [];

    internal Task<Outcome<BooksView>> BooksAsync(Actor actor, Guid? pledge = null) => World.WithAsync<ListJournals, Outcome<BooksView>>(useCase => useCase.RunAsync(actor, pledge, new PageRequest(Size: 200)));

    internal Task<Outcome<CheckedReceipt>> CheckAsync(string token) => World.WithAsync<CheckReceipt, Outcome<CheckedReceipt>>(useCase => useCase.RunAsync(token));

    internal Task<Outcome<IReadOnlyList<PublicNeed>>> PublicAsync(Guid institution) => World.WithAsync<ViewPublicAccount, Outcome<IReadOnlyList<PublicNeed>>>(useCase => useCase.RunAsync(institution));

    /// <summary>Asks as a superuser, behind the gate.</summary>
    internal async Task<T?> AskAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(World.Main.Superuser);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    /// <summary>Runs SQL under the module's login with the actor's context, past every use case. Returns the first value or the rows changed.</summary>
    internal async Task<object?> RawAsync(Actor actor, string sql)
    {
        await using var source = NpgsqlDataSource.Create(World.Main.Direct("merajut_business"));
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var enter = actor.Role == Role.System
            ? new NpgsqlCommand("select access.enter_system('business.payments', 'test', 'test', gen_random_uuid())", connection)
            : new NpgsqlCommand("select access.enter($1, $2, $3, $4, $5, $6, $7, 'test', 'test', $2)", connection);
        if (actor.Role != Role.System)
        {
            foreach (var value in new object?[] { actor.AccountId, actor.SessionId, actor.Role.Stored(), actor.Institution, actor.Region, actor.RoleVersion, actor.SecondFactor })
                enter.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        await enter.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var answer = await reader.ReadAsync() ? reader.GetValue(0) : reader.RecordsAffected;
        await reader.DisposeAsync();
        await transaction.CommitAsync();
        return answer;
    }
}
