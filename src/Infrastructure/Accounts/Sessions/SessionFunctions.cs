using MerajutASA.Infrastructure.Accounts.Store;

namespace MerajutASA.Infrastructure.Accounts.Sessions;

/// <summary>The definer functions of sessions, as calls.</summary>
internal static class SessionFunctions
{
    /// <summary>When it was opened; null when the account cannot sign in or the session was opened before.</summary>
    public static Task<DateTimeOffset?> OpenSessionAsync(this IdentityDb db, Guid session, Guid account, TimeSpan lifetime, string? device, byte[] proof) =>
        db.CallAsync<DateTimeOffset?>($"select identity.open_session({session}, {account}, true, {lifetime}, {device}, {proof}) as \"Value\"");

    public static Task<DateTimeOffset?> OpenedSessionAsync(this IdentityDb db, Guid session, Guid account, byte[] proof) =>
        db.CallAsync<DateTimeOffset?>($"select identity.opened_session({session}, {account}, {proof}) as \"Value\"");

    /// <summary>False when it is not the account's, or was ended before.</summary>
    public static Task<bool> EndSessionAsync(this IdentityDb db, Guid session, Guid account) =>
        db.CallAsync<bool>($"select identity.end_session({session}, {account}) as \"Value\"");

    public static Task<int> EndSessionsAsync(this IdentityDb db, Guid account, Guid? keep = null) =>
        db.CallAsync<int>($"select identity.end_sessions({account}, {keep}::uuid) as \"Value\"");
}
