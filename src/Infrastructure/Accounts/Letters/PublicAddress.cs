using MerajutASA.Infrastructure.Accounts.SignIn;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.Letters;

/// <summary>Where people reach the portal; a link in a letter cannot be made from a request, whose host anybody may claim.</summary>
internal sealed class PublicAddress(IOptions<SignInSettings> settings)
{
    public const string CodePage = "/sign-in/code";

    /// <summary>The page where a code is used, with the code filled in.</summary>
    public string LinkFor(string code) => $"{settings.Value.PublicAddress.TrimEnd('/')}{CodePage}?code={Uri.EscapeDataString(code)}";
}
