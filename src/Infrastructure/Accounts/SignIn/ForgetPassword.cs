using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Audit;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>
/// Sends a code for a new password, if somebody signs in by the e-mail; the answer is the same if nobody does. Every such question slows the
/// address down, and an account gets one letter in five minutes at most.
/// </summary>
[UseCase("identity.forget-password", Purpose.Administration, Role.Nobody)]
internal sealed class ForgetPassword(Door door, CodeIssuer codes, AccountManagers managers)
{
    public Task RunAsync(string email, IPAddress? address, CancellationToken cancellation = default) =>
        door.TryAsync<bool>(UseCase.Of<ForgetPassword>(), address, async step =>
        {
            await step.BrakeAsync();
            var account = await step.FindAsync(email, managers.NobodysHash);
            step.Note(account, "password-forgotten");
            if (!account.IsPhantom)
                await SendAsync(step.Db, account);
            return true;
        }, _ => false, cancellation);

    private async Task SendAsync(IdentityDb db, SignInAccount account)
    {
        var (id, code, entry) = (Guid.CreateVersion7(), PrintedCode.Make(CodeIssuer.Length), new AuditEntry(EntryKind.Change) { Table = "identity.code" });
        var letter = (await db.OpenAsync([account.Id])).Seal(AccountFields.Letter, account.Id, id, code).Envelope.ToArray();
        var issued = await db.CallAsync<bool>(
            $"select identity.issue_password_code({id}, {account.Id}, {codes.Hash(code)}, {letter}, {codes.Lifetime(CodeKind.Password)}, {entry.Id}) as \"Value\"");
        if (issued)
            db.Note(entry with { Row = id, RowVersion = 1, Detail = "issued" });
    }
}
