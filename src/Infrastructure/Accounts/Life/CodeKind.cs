namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>What a one-time code is good for. Names are stored; never rename one.</summary>
internal enum CodeKind
{
    /// <summary>The first password of a new account.</summary>
    Invitation,

    /// <summary>A new password where the old one was forgotten.</summary>
    Password,

    /// <summary>A new second factor where the old one was lost; the password is asked too.</summary>
    SecondFactor,
}
