using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Payments.Sandbox;
using MerajutASA.Modules.Business.Permits;
using MerajutASA.Modules.Business.Pledges;

namespace MerajutASA.Modules.Business.Seeding;

/// <summary>Giving that looks used, by the ordinary use cases.</summary>
internal sealed class BusinessSeeder(
    RegisterCompany register, DecideCompany decide, ListCompanies companies, RecordPermit record, ListPermits permits, SaveNeed save, ChangeNeedState change, ListNeeds needs, PledgeGift pledge, StartPayment start,
    TakeNotification take, ReceiveGoods receive, TellDelivery tell, RegionCatalog regions, TimeProvider clock) : IBusinessSeeder
{
    private static readonly TimeSpan Handover = TimeSpan.FromSeconds(120);

    private static readonly (string Title, string Description, GiftKind Kind, long Goal, int? Quantity, string? Unit)[] Wanted =
    [
        ("Seragam dan sepatu sekolah", "Seragam, sepatu dan tas untuk anak-anak yang naik jenjang pada tahun ajaran baru.", GiftKind.Money, 24_000_000, null, null),
        ("Perbaikan atap asrama", "Atap asrama putri bocor pada musim hujan. Tukang dan bahan sudah dihitung bersama dinas.", GiftKind.Money, 65_000_000, null, null),
        ("Kasur dan selimut", "Kasur lama sudah tipis. Kami mencari kasur busa ukuran satu orang beserta selimutnya.", GiftKind.Goods, 30_000_000, 40, "set"),
        ("Buku bacaan perpustakaan", "Buku bacaan jenjang SD dan SMP untuk sudut baca yang baru.", GiftKind.Goods, 8_000_000, 200, "buku"),
    ];

    private DateOnly Today => IndonesianDay.Of(clock.GetUtcNow());

    public async Task<CompanyLine> VerifiedAsync(Actor officer, string name, string nib, CancellationToken cancellation = default)
    {
        if (await FindAsync(officer, name, cancellation) is { } there)
            return there;
        var id = await ApplyAsync(officer, name, nib, cancellation);
        _ = (await decide.RunAsync(officer, id, 1, CompanyState.Verified, null, cancellation)).Value;
        return (await FindAsync(officer, name, cancellation))!;
    }

    public async Task<int> SeedAsync(Actor officer, IReadOnlyList<Actor> heads, Actor company, CancellationToken cancellation = default)
    {
        if (heads.Count == 0 || (await needs.RunAsync(officer, new NeedFilter(), new PageRequest(), cancellation)).Value.Count > 0)
            return 0;
        await HandedOnAsync(heads[0], cancellation);
        var written = 0;
        foreach (var (at, head) in heads.Index())
            written += await OfAsync(officer, head, company, at, cancellation);
        _ = await ApplyAsync(officer, "PT Nusa Pangan Sejahtera", "8120009999001", cancellation);
        return written;
    }

    // Institutions reach this module through the relay, a process of its own.
    private async Task HandedOnAsync(Actor head, CancellationToken cancellation)
    {
        for (var patience = clock.GetUtcNow() + Handover; !(await permits.RunAsync(head, head.Institution!.Value, cancellation)).IsDone; await Task.Delay(TimeSpan.FromMilliseconds(300), clock, cancellation))
        {
            if (clock.GetUtcNow() > patience)
                throw new InvalidOperationException("The relay did not hand on the institutions. Is it running? ./merajut status");
        }
    }

    private async Task<CompanyLine?> FindAsync(Actor officer, string name, CancellationToken cancellation) =>
        (await companies.RunAsync(officer, new CompanyFilter(name), new PageRequest(), cancellation)).Value.Page.Rows is [var row, ..] ? new CompanyLine(row.Id, row.LegalName, row.RegionCode, row.State) : null;

    private async Task<Guid> ApplyAsync(Actor officer, string name, string nib, CancellationToken cancellation)
    {
        var seat = (await regions.GetAsync()).Children(officer.Region is { Length: > 0 } own ? own[..2] : "33")[0].Code;
        return (await register.RunAsync(Guid.CreateVersion7(), new CompanyForm
        {
            LegalName = name,
            LegalForm = LegalForm.Limited,
            Nib = nib,
            TaxNumber = "012345678901000",
            RegionCode = seat,
            Website = "https://perusahaan.example",
            ContactName = "Rina Wijaya",
            ContactEmail = "rina@perusahaan.example",
            ContactPhone = "024-7654321",
        }, cancellation)).Value;
    }

    // The first institution's needs are given to at every stage, of the second's one was pledged for and not paid, the third's stay drafts for want of a permit.
    private async Task<int> OfAsync(Actor officer, Actor head, Actor company, int at, CancellationToken cancellation)
    {
        if (at < 2 && !(await record.RunAsync(officer, Guid.CreateVersion7(), head.Institution!.Value, new PermitForm
        {
            Number = $"400.9/{112 + at}/PUB/{Today.Year}",
            Issuer = "Dinas Sosial Provinsi",
            ValidFrom = Today.AddDays(-20),
            ValidUntil = Today.AddDays(60),
        }, cancellation)).IsDone)
            return 0;
        foreach (var (number, wanted) in Wanted.Index())
        {
            var id = Guid.CreateVersion7();
            if (!(await save.RunAsync(head, id, 0, Form(wanted), cancellation)).IsDone)
                return number;
            if (at < 2)
                _ = (await change.RunAsync(head, id, 1, NeedState.Open, cancellation)).Value;
            if (at == 0 || (at == 1 && number == 0))
                await GiveAsync(head, company, id, at, number, wanted, cancellation);
        }

        return Wanted.Length;
    }

    private NeedForm Form((string Title, string Description, GiftKind Kind, long Goal, int? Quantity, string? Unit) wanted) => new()
    {
        Kind = wanted.Kind,
        Title = wanted.Title,
        Description = wanted.Description,
        Goal = wanted.Goal,
        Quantity = wanted.Quantity,
        Unit = wanted.Unit,
        Deductibility = Deductibility.None,
        OpenUntil = Today.AddDays(45),
        NamesNoChild = true,
    };

    // The first need is paid and accounted for, the second paid, the third's goods received, the fourth's only pledged.
    private async Task GiveAsync(Actor head, Actor company, Guid need, int at, int number, (string Title, string Description, GiftKind Kind, long Goal, int? Quantity, string? Unit) wanted, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        _ = (await pledge.RunAsync(company, id, need, new PledgeForm { Amount = wanted.Goal / 2, Quantity = wanted.Quantity / 2, Named = true }, cancellation)).Value;
        if (at == 0 && number is 0 or 1)
        {
            var reference = (await start.RunAsync(company, id, cancellation)).Value.Split('/')[^1];
            _ = (await take.RunAsync(SandboxProvider.ProviderName, new ProviderEvent($"seed-{id}", reference, NotificationKind.Settled, wanted.Goal / 2, clock.GetUtcNow()), cancellation)).Value;
        }

        if (at == 0 && number == 2)
            _ = (await receive.RunAsync(head, id, 1, cancellation)).Value;
        if (at == 0 && number == 0)
            _ = (await tell.RunAsync(head, id, 2, new DeliveryForm { DeliveredOn = Today, AccountGiven = "Seragam dan sepatu sudah dibeli dan dibagikan; nota disimpan di kantor lembaga.", NamesNoChild = true }, cancellation)).Value;
    }
}
