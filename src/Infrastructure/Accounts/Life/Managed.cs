using MerajutASA.Infrastructure.Access;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Finds what the actor answers for; anything else is not there.</summary>
internal static class Managed
{
    public static async Task<Account?> FindManagedAsync(this IdentityDb db, Guid id) =>
        await db.Accounts.SingleOrDefaultAsync(row => row.Id == id) is { } account && db.Actor.AnswersFor(account) ? account : null;
}
