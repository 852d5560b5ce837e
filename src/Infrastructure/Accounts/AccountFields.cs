using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>The sealed fields of an account; the owning subject and the record are both the account's id, save where it says otherwise.</summary>
internal static class AccountFields
{
    public static readonly SealedField<string> Email = new("account.email");

    public static readonly SealedField<string> DisplayName = new("account.display-name");

    public static readonly SealedField<string> AuthenticatorKey = new("account.authenticator-key");

    /// <summary>A one-time code until its letter has gone; the record is the code's id.</summary>
    public static readonly SealedField<string> Letter = new("account.letter");
}
