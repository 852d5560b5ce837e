using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Permits;

/// <summary>Takes a permit back: from today nobody collects under it.</summary>
[UseCase("business.withdraw-permit", Purpose.Giving, Role.SocialOfficer, NeedsReason = true)]
internal sealed class WithdrawPermit(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid permit, int version, string reason, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<WithdrawPermit>(),
            new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async db =>
            {
                // Everybody reads permits; whoever may not change this one meets no row here.
                if (await db.Permits.FromSql($"select * from business.permit where id = {permit} for update").SingleOrDefaultAsync(cancellation) is not { } row)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (row.WithdrawnOn is not null)
                    return new Outcome<int>.Refused("AlreadyWithdrawn");
                row.WithdrawnOn = IndonesianDay.Of(db.Now);
                return version + 1;
            },
            cancellation);
}
