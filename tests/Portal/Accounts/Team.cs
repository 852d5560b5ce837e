using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>One of each role, each invited through the pages by whoever answers for them, at an institution of their own.</summary>
internal sealed record Team(SignedUp Administrator, SignedUp Officer, SignedUp Head, SignedUp Staff, InstitutionLine Home)
{
    public IReadOnlyList<SignedUp> Everybody => [Administrator, Officer, Head, Staff];

    public static async Task<Team> OfAsync(ServedPortal portal, string name)
    {
        var home = await HomeAsync(portal, name);
        var admin = await SignedUp.JoinAsync(portal, await portal.InviteAdministratorAsync($"admin.{name}@contoh.id"), $"admin.{name}@contoh.id");
        var officer = await InviteAsync(portal, admin, $"dinsos.{name}@contoh.id", ("Role", "social-officer"), ("Region", "*"));
        var head = await InviteAsync(portal, officer, $"kepala.{name}@contoh.id", ("Institution", home.Id.ToString()));
        return new Team(admin, officer, head, await InviteAsync(portal, head, $"staf.{name}@contoh.id"), home);
    }

    public static async Task<SignedUp> InviteAsync(ServedPortal portal, SignedUp by, string email, params (string Name, string Value)[] more)
    {
        await by.Browser.GoAsync("/accounts/invite");
        await by.Browser.SendAsync([("Name", NameOf(email)), ("Email", email), .. more]);
        return await SignedUp.JoinAsync(portal, by.Browser.Code(), email);
    }

    public static string NameOf(string email) => $"Orang {email.Split('@')[0]}";

    private static async Task<InstitutionLine> HomeAsync(ServedPortal portal, string name)
    {
        var officer = await portal.World.People.OfficerAsync("");
        var lines = await portal.WithAsync<IInstitutionSeeder, IReadOnlyList<InstitutionLine>>(seeder => seeder.SeedAsync(officer, 8, seed: 11));
        var active = lines.Where(line => line.State == InstitutionState.Active).ToList();
        // Whoever asks by another name works elsewhere.
        return active[name.Sum(letter => letter) % active.Count];
    }
}
