using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// Takes the accounts of an institution to the region in which it stands now: from then on the officers there answer for its heads, and
/// those of before no longer do. Told by the portal, which hears of it from the register's events.
/// </summary>
[UseCase("identity.follow-institution", Purpose.Synchronisation, Role.System)]
internal sealed class FollowInstitution(UnitOfWork<IdentityDb> work)
{
    /// <summary>The name of the handler that tells.</summary>
    public const string Handler = "identity.institution-region";

    public async Task RunAsync(EventEnvelope envelope, Guid institution, string region, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<bool>(Actor.System(Handler), UseCase.Of<FollowInstitution>(), async db =>
        {
            if (await db.FirstTimeAsync(Handler, envelope, cancellation))
                await MoveAsync(db, institution, region);
            return true;
        }, cancellation);
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The accounts of institution {institution} were not moved: {outcome}");
    }

    private static async Task MoveAsync(IdentityDb db, Guid institution, string region)
    {
        var accounts = await db.Database
            .SqlQuery<LeftBehind>($"select id, scope_region, version, entry_id from identity.left_behind({institution}, {region})").ToListAsync();
        foreach (var account in accounts)
        {
            var entry = new AuditEntry(EntryKind.Change)
            {
                Table = "identity.account",
                Row = account.Id,
                RowVersion = account.Version + 1,
                Previous = account.EntryId,
                Before = new Dictionary<string, object?> { ["scope_region"] = account.ScopeRegion },
                After = new Dictionary<string, object?> { ["scope_region"] = region },
            };
            await db.CallAsync<bool>($"select identity.move_account({account.Id}, {region}, {entry.Id}) as \"Value\"");
            db.Note(entry);
        }
    }
}
