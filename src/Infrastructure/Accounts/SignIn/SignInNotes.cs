using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Audit;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>Entries of signing in and out and of changes of how somebody signs in, found by the account as their row.</summary>
internal static class SignInNotes
{
    /// <summary>For an e-mail without an account the entry holds its token, so that tries at one e-mail can be told from tries at many.</summary>
    public static void NoteSignIn(this IdentityDb db, SignInAccount account, string detail, Guid? session = null) => db.Note(
        new AuditEntry(EntryKind.SignIn)
        {
            Table = "identity.account",
            Row = account.IsPhantom ? null : account.Id,
            Detail = detail,
            After = account.IsPhantom ? new Dictionary<string, object?> { ["email_token"] = account.EmailToken } : Session(session),
        });

    public static void NoteSignIn(this IdentityDb db, Guid account, string detail, Guid? session = null) => db.Note(
        new AuditEntry(EntryKind.SignIn) { Table = "identity.account", Row = account, Detail = detail, After = Session(session) });

    private static Dictionary<string, object?>? Session(Guid? session) => session is null ? null : new() { ["session"] = session };
}
