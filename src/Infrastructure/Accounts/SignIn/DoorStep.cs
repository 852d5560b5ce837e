using System.Globalization;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>One try at the door, inside its unit of work.</summary>
internal sealed class DoorStep(IdentityDb db, AccountManager manager, IBlindIndex index, SignInSettings options, byte[] address)
{
    public IdentityDb Db => db;

    public AccountManager Manager => manager;

    /// <summary>The account, or a phantom that takes the same way.</summary>
    public async Task<SignInAccount> FindAsync(string email, string nobodysHash)
    {
        var token = index.Token(EmailAddress.Normalise(email));
        if (await db.FindByEmailAsync(token) is { } account)
            return account;
        var against = await db.AttemptsAsync(token);
        return SignInAccount.Phantom(token, nobodysHash, against.Failed, against.LockedUntil);
    }

    /// <summary>The account that showed its password before, as it stands now; null when that no longer holds.</summary>
    public async Task<SignInAccount?> FindAsync(PendingSignIn pending) =>
        await db.FindByIdAsync(pending.Account) is { State: AccountState.Active } account ? account : null;

    public async Task<SignInResult?> LockedAsync(SignInAccount account)
    {
        if (!await manager.IsLockedOutAsync(account))
            return null;
        Note(account, "locked");
        return new SignInResult.Locked(account.LockedUntil!.Value);
    }

    public async Task<SignInResult> FailAsync(SignInAccount account, string detail)
    {
        Note(account, detail);
        await BrakeAsync();
        await manager.AccessFailedAsync(account);
        return await LockedAsync(account) ?? new SignInResult.Failed();
    }

    /// <summary>A code that is unknown, used, voided, too old or not for this: which of them is told to nobody, and the code stays out of the trail.</summary>
    public Task RefuseCodeAsync()
    {
        db.NoteRefusal("code-refused");
        return BrakeAsync();
    }

    public void Note(SignInAccount account, string detail)
    {
        if (account.IsPhantom)
            db.NoteTry(Mark(account), detail);
        else
            db.NoteSignIn(account, detail);
    }

    public Task BrakeAsync() => db.BrakeAsync(address, options.AddressFailures);

    /// <summary>The same form again (a double click) gets the answer it got before.</summary>
    public async Task<SignInResult?> AgainAsync(SignInAccount account, PendingSignIn pending, string code) =>
        await db.OpenedSessionAsync(pending.Session, account.Id, Proof(pending, code)) is { } since ? await SignedInAsync(account, pending.Session, since) : null;

    /// <summary>Opens the session that the password asked for.</summary>
    public async Task<SignInResult> OpenAsync(SignInAccount account, PendingSignIn pending, string code, string? device, string detail)
    {
        account.LockedUntil = null;
        account.Failed = 0;
        await manager.SaveAsync(account);
        if (await db.OpenSessionAsync(pending.Session, account.Id, options.Lifetime, device, Proof(pending, code)) is not { } since)
            return new SignInResult.Expired();
        db.NoteSignIn(account, detail, pending.Session);
        return await SignedInAsync(account, pending.Session, since);
    }

    private async Task<SignInResult> SignedInAsync(SignInAccount account, Guid session, DateTimeOffset since)
    {
        var keys = await db.OpenAsync([account.Id]);
        return new SignInResult.SignedIn(
            account.In(session, since), keys.Open(AccountFields.DisplayName, account.Id, account.Id, account.DisplayName), account.Language);
    }

    // Another one each month, and never the token of the row: an address that is erased leaves nothing behind that it could be matched with.
    private byte[] Mark(SignInAccount phantom) =>
        index.Token(string.Create(CultureInfo.InvariantCulture, $"audit.tried-email.{db.Now.UtcDateTime:yyyy-MM}"), Convert.ToHexString(phantom.EmailToken));

    private byte[] Proof(PendingSignIn pending, string code) => index.Token("session.proof", $"{pending.Session:N}{PrintedCode.Normalise(code)}");
}
