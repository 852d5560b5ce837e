using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>What a try at the door came to.</summary>
internal abstract record SignInResult
{
    private SignInResult()
    {
    }

    /// <summary>The password holds; the second factor is asked, or set up where there is none.</summary>
    public sealed record PasswordAccepted(PendingSignIn Pending, bool MustEnrol) : SignInResult;

    public sealed record SignedIn(Actor Actor, string Name, string Language) : SignInResult;

    /// <summary>Unknown, wrong, used or not allowed: which of them is not told.</summary>
    public sealed record Failed : SignInResult;

    /// <summary>Too many failures, for this e-mail (known or not) or from this network.</summary>
    public sealed record Locked(DateTimeOffset Until) : SignInResult;

    /// <summary>The password was shown too long ago, or something changed since: begin again.</summary>
    public sealed record Expired : SignInResult;
}
