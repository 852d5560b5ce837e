using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Audit;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>The definer functions of one-time codes and requests, as calls; each change of a row is noted with its entry.</summary>
internal static class CodeFunctions
{
    /// <summary>Held until the transaction ends; null for a code that is unknown, used, voided or too old.</summary>
    public static async Task<OpenCode?> OpenCodeAsync(this IdentityDb db, byte[] hash) =>
        (await db.Database.SqlQuery<OpenCode>($"select id, account_id, kind from identity.open_code({hash})").ToListAsync()).SingleOrDefault();

    public static async Task UseCodeAsync(this IdentityDb db, OpenCode code)
    {
        var entry = Entry("identity.code", code.Id, "used");
        await db.CallAsync<bool>($"select identity.use_code({code.Id}, {entry.Id}) as \"Value\"");
        db.Note(entry);
    }

    /// <summary>False when somebody else signs in by the same e-mail.</summary>
    public static async Task<bool> ActivateAsync(this IdentityDb db, SignInAccount account)
    {
        var entry = Entry("identity.account", account.Id, "activated") with
        {
            RowVersion = account.Version + 1,
            Previous = account.EntryId,
            Before = new Dictionary<string, object?> { ["state"] = "invited" },
            After = new Dictionary<string, object?> { ["state"] = "active" },
        };
        if (!await db.CallAsync<bool>($"select identity.activate({account.Id}, {entry.Id}) as \"Value\""))
            return false;
        db.Note(entry);
        return true;
    }

    /// <summary>False when there is an open request already.</summary>
    public static async Task<bool> AskAsync(this IdentityDb db, Guid account)
    {
        var entry = Entry("identity.request", Guid.CreateVersion7(), "asked") with
        {
            RowVersion = 1,
            After = new Dictionary<string, object?> { ["account_id"] = account, ["state"] = "open" },
        };
        if (!await db.CallAsync<bool>($"select identity.ask({entry.Row}, {account}, {entry.Id}) as \"Value\""))
            return false;
        db.Note(entry);
        return true;
    }

    private static AuditEntry Entry(string table, Guid row, string detail) => new(EntryKind.Change) { Table = table, Row = row, Detail = detail };
}
