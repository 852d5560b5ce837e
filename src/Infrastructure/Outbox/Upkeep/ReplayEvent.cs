using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Outbox.Upkeep;

/// <summary>Has an event tried again that was set aside, and all that wait behind it. Replayed twice, the second finds nothing to do.</summary>
[UseCase("identity.replay-event", Purpose.Administration, Role.Administrator)]
internal sealed class ReplayEvent(UnitOfWork<IdentityDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, string subscriber, Guid happened, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(actor, UseCase.Of<ReplayEvent>(), async db =>
        {
            var answers = await db.Database.SqlQuery<bool>($"select outbox.replay({subscriber}, {happened}) as \"Value\"").ToListAsync(cancellation);
            if (!answers.Single())
                return new Outcome<bool>.NotFound();
            db.NoteReplay(happened, subscriber);
            return true;
        }, cancellation);
}
