namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>
/// What a browser holds between the password and the second factor. The session's id is fixed here, so that a form sent twice opens one
/// session; the stamp ends it when the password changes meanwhile.
/// </summary>
internal sealed record PendingSignIn(Guid Account, Guid Session, string Stamp);
