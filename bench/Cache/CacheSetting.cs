using MerajutASA.Bench.Measuring;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions;
using Npgsql;

namespace MerajutASA.Bench.Cache;

/// <summary>A register of the country's size, officers of many regions, and people whose access ends; arranged outside what is measured.</summary>
internal sealed class CacheSetting(NpgsqlConnection owner, BenchSettings settings, RegionTree regions)
{
    public const int Capacity = 20;

    private const int Institutions = 5_000;
    private const int Provinces = 34;
    private const int Regencies = 4;
    private const int People = 40;

    private readonly IReadOnlyList<Region> _regencies =
        [.. regions.Children("").Where(region => region.IsCurrent).Take(Provinces).SelectMany(province => regions.Children(province.Code).Where(region => region.IsCurrent).Take(Regencies))];

    /// <summary>A whole and valid entry.</summary>
    public static InstitutionForm Form(int number, string village, int capacity) => new()
    {
        Name = $"{(number % 3 == 0 ? "Yayasan" : "Panti Asuhan")} {number}",
        Kind = InstitutionKind.CareHome,
        RegistrationNumber = $"R {number}",
        RegisteredOn = new DateOnly(2019, 1, 1),
        PermitNumber = $"P {number}",
        PermitFrom = new DateOnly(2024, 1, 1),
        PermitUntil = new DateOnly(2099, 1, 1),
        Accreditation = Accreditation.B,
        AccreditedUntil = new DateOnly(2099, 1, 1),
        Capacity = capacity,
        RegionCode = village,
        Address = "Jalan Melati",
    };

    public async Task<CachePlan> PrepareAsync(double seconds)
    {
        var officers = new List<Actor> { await OfficerAsync("") };
        foreach (var code in _regencies.Select(region => RegionCode.ParentOf(region.Code)).Distinct().Concat(_regencies.Select(region => region.Code)))
            officers.Add(await OfficerAsync(code));

        var passing = new List<Actor>();
        for (var person = 0; person < People; person++)
            passing.Add(await OfficerAsync(""));
        var villages = _regencies.Select(regency => Below(Below(regency.Code))).ToList();
        IReadOnlyList<Registered> registered = [.. Enumerable.Range(0, Institutions).Select(number => new Registered(Guid.CreateVersion7(), villages[number % villages.Count]))];
        await FillAsync(officers[0], registered);
        return new CachePlan(0, 2, seconds, Path.Combine(Path.GetTempPath(), $"bench-cache-{Guid.NewGuid():N}"), registered, officers, passing, await OfficerAsync(""));
    }

    /// <summary>Ends somebody's access, in one of the ways in which it can end.</summary>
    public Task EndAsync(Actor person, int way) => Bystanders.RunAsync(owner, (way % 3) switch
    {
        0 => "update identity.session set revoked_at = now() where account_id = $1",
        1 => "update identity.account set role_version = role_version + 1 where id = $1",
        _ => "update identity.account set state = 'ended' where id = $1",
    }, person.AccountId);

    private string Below(string code) => regions.Children(code).First(region => region.IsCurrent).Code;

    private async Task<Actor> OfficerAsync(string region)
    {
        var (account, session) = await Bystanders.SignedInAsync(owner, "social-officer", null, region);
        return new Actor
        {
            AccountId = account,
            SessionId = session,
            Role = Role.SocialOfficer,
            Region = region,
            RoleVersion = 1,
            SecondFactor = true,
            SignedInAt = DateTimeOffset.UtcNow,
        };
    }

    private async Task FillAsync(Actor officer, IReadOnlyList<Registered> registered)
    {
        await using var government = new NpgsqlConnection(settings.Connection("main-government-direct"));
        await government.OpenAsync();
        await using var transaction = await government.BeginTransactionAsync();
        await Bystanders.RunAsync(
            government, "select access.enter($1, $2, 'social-officer', null, '', 1, true, 'InstitutionRegister', 'bench.cache', $1)", officer.AccountId, officer.SessionId);
        await Bystanders.RunAsync(
            government,
            """
            insert into government.institution (id, version, entry_id, name, name_key, kind, registration_number, registered_on, permit_number, permit_from, permit_until,
                accreditation, accredited_until, capacity, region_code, address, state, state_since)
            select id, 1, gen_random_uuid(), name || n, lower(name) || n, 'care-home', 'R ' || n, '2019-01-01', 'P ' || n, '2024-01-01', date '2026-01-01' + (n % 900)::int,
                (array['a', 'b', 'c', 'none'])[1 + n % 4], case when n % 4 < 3 then date '2099-01-01' end, $3, village, 'Jalan Melati', case when n % 5 = 0 then 'draft' else 'active' end, now()
            from unnest($1, $2) with ordinality as i (id, village, n), lateral (select case when n % 3 = 0 then 'Yayasan ' else 'Panti Asuhan ' end as name) as named
            """, registered.Select(institution => institution.Id).ToArray(), registered.Select(institution => institution.Village).ToArray(), Capacity);
        await Bystanders.RunAsync(
            government,
            """
            insert into government.institution_contact (id, version, entry_id, region_code, name, phone)
            select id, 1, gen_random_uuid(), village, '\x00', '\x00' from unnest($1, $2) as i (id, village)
            """, registered.Select(institution => institution.Id).ToArray(), registered.Select(institution => institution.Village).ToArray());
        await transaction.CommitAsync();
        await Bystanders.RunAsync(owner, "analyze government.institution");
    }
}
