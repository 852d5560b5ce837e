using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Portal.Seeding;

/// <summary>
/// A portal that looks used: an administrator, officers, institutions with heads and staff, and children in their cases. Everything goes
/// through the ordinary use cases, under the same rules and in the same log as real work. The same seed gives the same world.
/// </summary>
internal sealed class DevelopmentSeed(
    PeopleSeeder people, OpenAccountWork open, IInstitutionSeeder institutions, IRelationSeeder relations, IChildrenSeeder children, IProfileSeeder profiles,
    IAnnouncementSeeder announcements, IInspectionSeeder inspections, IBusinessSeeder business, IScopeCheck scopes, RegionCatalog regions, Publisher publisher)
{
    private const int Seed = 2026;

    /// <summary>So many institutions have staff beside the head.</summary>
    private const int Staffed = 3;

    private static readonly TimeSpan Handover = TimeSpan.FromSeconds(120);

    public async Task RunAsync(int institutionCount, int childCount, Action<string> tell, CancellationToken cancellation)
    {
        var administrator = await people.EnsureAsync(null, "admin@merajut.test", "Ratna Wulandari", Role.Administrator, "MerajutASA");
        var national = await people.EnsureAsync(administrator, "pusat@merajut.test", "Bambang Sutrisno", Role.SocialOfficer, "Indonesia", region: "");
        tell($"registering {institutionCount} institutions");
        var lines = await institutions.SeedAsync(national, institutionCount, Seed, cancellation);
        tell("entering who stands behind them");
        await relations.SeedAsync(national, lines, cancellation);
        var active = lines.Where(line => line.State == InstitutionState.Active).ToList();
        var province = active.GroupBy(line => line.RegionCode[..2]).MaxBy(group => group.Count())!.Key;
        var name = (await regions.GetAsync()).Find(province)!.Name;
        var officer = await people.EnsureAsync(administrator, "dinsos@merajut.test", "Siti Nurhaliza Putri", Role.SocialOfficer, name, region: province);
        tell("handing the institutions on to Children");
        await HandedOnAsync(cancellation);
        tell($"inviting the heads of {active.Count} institutions");
        var homes = await HomesAsync(national, active.OrderByDescending(line => line.RegionCode[..2] == province).ToList());
        await open.LeaveAsync(
            administrator, new Invitation("Yanti Maharani", "petugas-baru@merajut.test", Role.SocialOfficer, null, province, ByMail: false), lost: "pusat@merajut.test");
        if (homes is [{ Carers.Count: > 1, Head: var head }, ..])
            await open.LeaveAsync(head, new Invitation("Wahyu Lestari", "staf-baru@merajut.test", Role.LksaStaff, null, null, ByMail: false), lost: "staf1b@merajut.test");
        tell($"{await inspections.SeedAsync(national, officer, [.. homes.Select(home => home.Head).Take(4)], cancellation)} inspections carried out");
        var company = await business.VerifiedAsync(officer, "PT Sinar Nusantara Abadi", "8120001234567", cancellation);
        var donor = await people.EnsureAsync(officer, "perusahaan@merajut.test", "Rina Wijaya", Role.Company, company.Name, company.Id);
        tell($"{await business.SeedAsync(officer, [.. homes.Select(home => home.Head).Take(3)], donor, cancellation)} needs written");
        tell($"registering {childCount} children");
        var added = await children.SeedAsync(homes, childCount, Seed, cancellation);
        tell($"{added} children added");
        // Else the relay does it some minutes later, and until then there is nothing to look at.
        tell($"{await publisher.RunAsync(cancellation)} months of figures published");
        // Last: MongoDB, which holds what they say, may still be starting.
        var shown = await profiles.SeedAsync(national, active, cancellation);
        tell(shown == 0 ? "no profiles: MongoDB does not answer, or they are there" : $"{shown} profiles written");
        var written = await announcements.SeedAsync(
            [national, officer, .. homes.Take(1).Select(home => home.Head)], [.. homes.Skip(1).Take(3).Select(home => home.Head)], cancellation);
        tell(written == 0 ? "no announcements: MongoDB does not answer, or they are there" : $"{written} announcements written");
    }

    private async Task<IReadOnlyList<SeededInstitution>> HomesAsync(Actor officer, IReadOnlyList<InstitutionLine> active)
    {
        var homes = new List<SeededInstitution>();
        foreach (var (line, number) in active.Select((line, at) => (line, at + 1)))
        {
            var names = new SeededNames(number);
            var head = await people.EnsureAsync(officer, $"kepala{number}@merajut.test", names.Head, Role.LksaHead, line.Name, line.Id);
            var carers = new List<Guid>();
            for (var carer = 1; carer <= (number <= Staffed ? 2 : 0); carer++)
                carers.Add((await people.EnsureAsync(head, $"staf{number}{(carer == 1 ? "" : "b")}@merajut.test", names.Carer(carer), Role.LksaStaff, line.Name, line.Id)).AccountId);
            homes.Add(new SeededInstitution(head, carers));
        }

        return homes;
    }

    // Institutions reach Children through the relay, a process of its own.
    private async Task HandedOnAsync(CancellationToken cancellation)
    {
        var patience = DateTimeOffset.UtcNow + Handover;
        while ((await scopes.DifferencesAsync(cancellation)) is { Count: > 0 } missing)
        {
            if (DateTimeOffset.UtcNow > patience)
                throw new InvalidOperationException($"The relay did not hand on {missing.Count} institutions: {missing[0]}. Is it running? ./merajut status");
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancellation);
        }
    }
}
