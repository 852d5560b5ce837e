using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>The definer functions of accounts and their means of signing in, as calls.</summary>
internal static class AccountFunctions
{
    /// <summary>Holds everybody else who tries this e-mail until the transaction ends.</summary>
    public static async Task<SignInAccount?> FindByEmailAsync(this IdentityDb db, byte[] token) =>
        (await db.Known.FromSql($"select * from identity.find_by_email({token})").ToListAsync()).SingleOrDefault();

    public static async Task<SignInAccount?> FindByIdAsync(this IdentityDb db, Guid account) =>
        (await db.Known.FromSql($"select * from identity.find_by_id({account})").ToListAsync()).SingleOrDefault();

    public static async Task<AttemptState> AttemptsAsync(this IdentityDb db, byte[] key) =>
        (await db.Database.SqlQuery<AttemptState>($"select failed, locked_until from identity.attempts({key})").ToListAsync()).SingleOrDefault()
        ?? new AttemptState(0, null);

    public static Task SaveAttemptsAsync(this IdentityDb db, SignInAccount account) =>
        db.CallAsync<bool>($"select identity.save_attempts({account.EmailToken}, {account.Failed}, {account.LockedUntil}::timestamptz) as \"Value\"");

    public static Task BrakeAsync(this IdentityDb db, byte[] address, int most) =>
        db.CallAsync<bool>($"select identity.brake({address}, {most}) as \"Value\"");

    public static Task SaveCredentialAsync(this IdentityDb db, SignInAccount account) => db.CallAsync<bool>($"""
        select identity.save_credential({account.Id}, {account.PasswordHash}, {account.SecurityStamp}, {account.AuthenticatorKey?.Envelope.ToArray()}::bytea,
            {account.SecondFactor}, {account.LastStep}, {account.RecoveryHashes}, {account.Language}) as "Value"
        """);

    /// <summary>Runs a function for its one answer. A query, since rows otherwise change only through SaveChanges: these functions' effects are noted by their callers.</summary>
    public static async Task<T?> CallAsync<T>(this IdentityDb db, FormattableString call) =>
        (await db.Database.SqlQuery<T?>(call).ToListAsync()).SingleOrDefault();
}
