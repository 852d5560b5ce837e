using System.CommandLine;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Letters;
using MerajutASA.Infrastructure.Accounts.Life;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>admin create EMAIL</c>: the way into a new portal, in Production too. Prints a link that works once.</summary>
internal static class AdminVerb
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL");
        var name = new Option<string?>("--name") { Description = "The person's name; the address without it." };
        var create = new Command("create", "Invite an administrator; prints a one-time link.") { email, name };
        create.SetAction((parsed, cancellation) => CreateAsync(parsed.GetValue(email)!, parsed.GetValue(name), cancellation));
        return new Command("admin", "Administrators of the portal.") { create };
    }

    private static async Task<int> CreateAsync(string email, string? name, CancellationToken cancellation)
    {
        var builder = VerbHost.Create();
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<CreateAdministrator>().RunAsync(name ?? email, email, cancellation: cancellation);
        if (outcome is Outcome<IssuedCode>.Invalid invalid)
            throw new VerbRefusedException($"No account was made: {string.Join(", ", invalid.Errors.Select(error => $"{error.Field}: {error.Code}"))}");
        var code = outcome.Value;
        Console.WriteLine(scope.ServiceProvider.GetRequiredService<PublicAddress>().LinkFor(code.Code));
        Console.WriteLine($"Works once, until {code.ExpiresAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC. It asks for a password and a second factor.");
        return 0;
    }
}
