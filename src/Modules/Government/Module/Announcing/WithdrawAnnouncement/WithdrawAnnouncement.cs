using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.WithdrawAnnouncement;

/// <summary>Takes an announcement back, or gives a draft up, and says why; those whom it was for no longer see it.</summary>
[UseCase("government.withdraw-announcement", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class WithdrawAnnouncement(UnitOfWork<GovernmentDb> work)
{
    public const int ShortestReason = 10;
    public const int LongestReason = 500;

    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid announcement, int version, string? reason, CancellationToken cancellation = default) =>
        AnnouncementChanging.RunAsync(work, actor, UseCase.Of<WithdrawAnnouncement>(), announcement, version, async (db, row) =>
        {
            if (row.State == AnnouncementState.Withdrawn)
                return new Outcome<int>.Refused("IsWithdrawn");
            var text = Typed.Line(reason);
            if (ReasonError(text) is { } error)
                return new Outcome<int>.Invalid([error]);
            (row.State, row.WithdrawnAt, row.WithdrawnBy, row.WithdrawnReason) = (AnnouncementState.Withdrawn, db.Now, actor.AccountId, text);
            foreach (var each in await db.AnnouncementVersions.Where(candidate => candidate.AnnouncementId == announcement).ToListAsync(cancellation))
                each.State = AnnouncementState.Withdrawn;
            return null;
        }, cancellation);

    private static FieldError? ReasonError(string? reason) => reason switch
    {
        null => new FieldError("Reason", "Required"),
        { Length: < ShortestReason } => new FieldError("Reason", "TooShort", ShortestReason),
        { Length: > LongestReason } => new FieldError("Reason", "TooLong", LongestReason),
        _ => null,
    };
}
