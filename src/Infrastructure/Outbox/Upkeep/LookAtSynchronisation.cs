using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Outbox.Upkeep;

/// <summary>What the relay has set aside, and how far everybody is.</summary>
[UseCase("identity.look-at-synchronisation", Purpose.Administration, Role.Administrator)]
internal sealed class LookAtSynchronisation(UnitOfWork<IdentityDb> work)
{
    public Task<Outcome<SynchronisationView>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<SynchronisationView>(actor, UseCase.Of<LookAtSynchronisation>(), async db => new SynchronisationView(
            await db.Database.SqlQuery<ProgressLine>($"select subscriber, at, nullif(pulse, '-infinity') as pulse, feed from outbox.progress()").ToListAsync(cancellation),
            await db.Database.SqlQuery<SetAsideLine>($"select * from outbox.set_aside()").ToListAsync(cancellation)), cancellation);
}
