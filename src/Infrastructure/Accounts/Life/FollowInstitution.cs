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

    /// <param name="told">Events, and where the institution stood with each; each institution's in their order.</param>
    /// <param name="cancellation">Gives up; nothing is kept then.</param>
    public async Task RunAsync(IReadOnlyList<(EventEnvelope Envelope, Guid Institution, string Region)> told, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<bool>(Actor.System(Handler), UseCase.Of<FollowInstitution>(), async db =>
        {
            var first = await db.FirstTimesAsync(Handler, told.Select(one => one.Envelope), cancellation);
            await MoveAsync(db, told.Where(one => first.Contains(one.Envelope.Id)).GroupBy(one => one.Institution).ToDictionary(each => each.Key, each => each.Last().Region));
            return true;
        }, cancellation);
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The accounts of {told.Count} institutions were not moved: {outcome}");
    }

    private static async Task MoveAsync(IdentityDb db, Dictionary<Guid, string> regions)
    {
        if (regions.Count == 0)
            return;
        var accounts = await db.Database
            .SqlQuery<LeftBehind>(
                $"""
                select a.id, a.scope_region, a.version, a.entry_id, i.region
                from unnest({regions.Keys.ToArray()}, {regions.Values.ToArray()}) as i (institution, region), lateral identity.left_behind(i.institution, i.region) a
                """).ToListAsync();
        foreach (var account in accounts)
        {
            var entry = new AuditEntry(EntryKind.Change)
            {
                Table = "identity.account",
                Row = account.Id,
                RowVersion = account.Version + 1,
                Previous = account.EntryId,
                Before = new Dictionary<string, object?> { ["scope_region"] = account.ScopeRegion },
                After = new Dictionary<string, object?> { ["scope_region"] = account.Region },
            };
            await db.CallAsync<bool>($"select identity.move_account({account.Id}, {account.Region}, {entry.Id}) as \"Value\"");
            db.Note(entry);
        }
    }
}
