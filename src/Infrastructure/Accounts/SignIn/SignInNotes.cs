using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Audit;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>Entries of signing in and out and of changes of how somebody signs in, found by the account as their row.</summary>
internal static class SignInNotes
{
    public static void NoteSignIn(this IdentityDb db, SignInAccount account, string detail, Guid? session = null) => db.NoteSignIn(account.Id, detail, session);

    public static void NoteSignIn(this IdentityDb db, Guid account, string detail, Guid? session = null) => db.Note(
        new AuditEntry(EntryKind.SignIn)
        {
            Table = "identity.account",
            Row = account,
            Detail = detail,
            After = session is null ? null : new Dictionary<string, object?> { ["session"] = session },
        });

    /// <summary>A try by an e-mail without an account, with a mark by which tries at one e-mail can be told from tries at many.</summary>
    public static void NoteTry(this IdentityDb db, byte[] mark, string detail) => db.Note(
        new AuditEntry(EntryKind.SignIn) { Table = "identity.account", Detail = detail, After = new Dictionary<string, object?> { ["mark"] = mark } });

    /// <summary>A try that was turned away before any account was looked at. What was typed stays out of it.</summary>
    public static void NoteRefusal(this IdentityDb db, string detail) => db.Note(new AuditEntry(EntryKind.Refusal) { Detail = detail });
}
