using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Approved requests for another second factor.</summary>
internal static class Approvals
{
    /// <summary>After a week the person asks anew, and is recognised anew.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromDays(7);

    /// <summary>The account's newest request, when it was approved lately and no code of it was used; null otherwise.</summary>
    public static async Task<Guid?> UnusedApprovalAsync(this IdentityDb db, Guid account)
    {
        var newest = await db.Requests.AsNoTracking().Where(row => row.AccountId == account).OrderByDescending(row => row.AskedAt).FirstOrDefaultAsync();
        if (newest is not { State: RequestState.Approved, DecidedAt: { } decided } || decided < db.Now - Holds)
            return null;
        var isUsed = await db.Codes.AsNoTracking()
            .AnyAsync(code => code.AccountId == account && code.Kind == CodeKind.SecondFactor && code.UsedAt != null && code.IssuedAt >= decided);
        return isUsed ? null : newest.Id;
    }
}
