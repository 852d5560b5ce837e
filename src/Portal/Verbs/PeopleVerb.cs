using System.CommandLine;
using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Portal.Seeding;
using OtpNet;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>people</c> and <c>totp EMAIL</c>: whom to sign in as in development, and the code that their authenticator would show now.</summary>
internal static class PeopleVerb
{
    private const int ShownOfEachRole = 2;

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "All of them, as JSON." };
        var command = new Command("people", "Whom to sign in as (development only).") { json };
        command.SetAction(parsed =>
        {
            VerbHost.RequireDevelopment("people");
            Show(PeopleFile.Read(), parsed.GetValue(json));
        });
        return command;
    }

    public static Command CreateTotp()
    {
        var email = new Argument<string>("EMAIL");
        var command = new Command("totp", "The current second-factor code of a made-up person (development only).") { email };
        command.SetAction(parsed =>
        {
            VerbHost.RequireDevelopment("totp");
            var person = PeopleFile.Read().Find(parsed.GetValue(email)!)
                ?? throw new VerbRefusedException($"{parsed.GetValue(email)} was not made up here; only people of `./merajut people` have a code to show.");
            Console.WriteLine(Code(person));
        });
        return command;
    }

    private static void Show(PeopleFile file, bool asJson)
    {
        var people = file.People.Where(person => person.TotpKey is not null).OrderBy(person => Rank(person.Role)).ThenBy(person => person.Email.Length).ThenBy(person => person.Email, StringComparer.Ordinal).ToList();
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                people.Select(person => new { person.Email, person.Name, Role = person.Role.Stored(), person.Place, person.Password, Code = Code(person) }), JsonSerializerOptions.Web));
            return;
        }

        var shown = people.GroupBy(person => person.Role).SelectMany(role => role.Take(ShownOfEachRole)).ToList();
        foreach (var person in shown)
            Console.WriteLine($"  {person.Email,-22} {person.Password,-20} {Code(person)}   {person.Role.Stored()}, {person.Place}");
        if (people.Count > shown.Count)
            Console.WriteLine($"  … and {people.Count - shown.Count} more: ./merajut people --json");
    }

    private static int Rank(Role role) => role switch { Role.LksaStaff => 0, Role.LksaHead => 1, Role.SocialOfficer => 2, _ => 3 };

    private static string Code(SeededPerson person) => new Totp(Base32Encoding.ToBytes(person.TotpKey)).ComputeTotp();
}
