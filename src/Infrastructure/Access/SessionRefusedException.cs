namespace MerajutASA.Infrastructure.Access;

/// <summary>The session was revoked, has run out, or belongs to an older version of the role: sign in again.</summary>
public sealed class SessionRefusedException(Exception? cause = null)
    : Exception("The session is no longer valid.", cause);
