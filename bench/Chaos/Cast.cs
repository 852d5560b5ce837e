using MerajutASA.Bench.Measuring;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.RegisterInstitution;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerajutASA.Bench.Chaos;

/// <summary>Who writes and about what: an officer of the whole country and twenty institutions, the head of one more and its carer.</summary>
internal sealed record Cast(Member Officer, Member Head, Guid Home, Guid Carer, IReadOnlyList<Guid> Institutions)
{
    public const string Region = "33.74.01.1001";

    private const int Count = 20;

    public Actor OfficerActor => Officer.Actor(Role.SocialOfficer) with { Region = "" };

    public Actor HeadActor => Head.Actor(Role.LksaHead) with { Institution = Home };

    public static async Task<Cast> PrepareAsync(BenchSettings settings)
    {
        await using var owner = new NpgsqlConnection(settings.Connection("main-owner"));
        await owner.OpenAsync();
        var home = Guid.CreateVersion7();
        await Bystanders.RunAsync(owner,
            "insert into children.institution_scope (id, region_code, state, source_version, version, entry_id) values ($1, $2, 'active', 1, 1, gen_random_uuid())", home, Region);
        var (officer, head, carer) = (await Bystanders.SignedInAsync(owner, "social-officer", null, ""), await Bystanders.SignedInAsync(owner, "lksa-head", home, null),
            await Bystanders.SignedInAsync(owner, "lksa-staff", home, null));
        await Bystanders.RunAsync(owner, "update identity.session set expires_at = now() + interval '1 day' where id = any ($1)", new[] { officer.Session, head.Session, carer.Session });
        var cast = new Cast(new Member(officer.Account, officer.Session), new Member(head.Account, head.Session), home, carer.Account, [.. Enumerable.Range(0, Count).Select(_ => Guid.CreateVersion7())]);
        using var host = ModuleHost.Create(settings);
        await using var scope = host.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<RegisterInstitution>();
        foreach (var (institution, number) in cast.Institutions.Select((id, number) => (id, number)))
            _ = (await register.RunAsync(cast.OfficerActor, institution, FormOf(number, capacity: 1), new ContactForm { Name = "Sutrisno", Phone = "0811-1234-5678" }, duplicatesSeen: true)).Value;
        return cast;
    }

    /// <summary>What stands in the register of one of them; the capacity is what changes.</summary>
    public static InstitutionForm FormOf(int number, int capacity) => new()
    {
        Name = $"LKSA Uji {(char)('A' + number)}",
        Kind = InstitutionKind.CareHome,
        Accreditation = Accreditation.None,
        Capacity = capacity,
        RegionCode = Region,
        Address = "Jl. Melati 1",
    };
}

/// <summary>An account with an open session.</summary>
internal sealed record Member(Guid Account, Guid Session)
{
    public Actor Actor(Role role) => new()
    {
        AccountId = Account,
        SessionId = Session,
        Role = role,
        RoleVersion = 1,
        SecondFactor = true,
        SignedInAt = DateTimeOffset.UtcNow,
    };
}
