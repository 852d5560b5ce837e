using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Says anew what a photograph shows, takes it off the profile, or puts it back.</summary>
[UseCase("government.change-photo", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ChangePhoto(UnitOfWork<GovernmentDb> work, TimeProvider clock)
{
    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> DescribeAsync(Actor actor, Guid photo, int version, string? alternative, CancellationToken cancellation = default) =>
        RunAsync(actor, photo, version, row =>
        {
            if (PhotoRules.AlternativeError(alternative) is { } error)
                return new Outcome<int>.Invalid([error]);
            row.Alternative = Typed.Line(alternative)!;
            return null;
        }, cancellation);

    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> RemoveAsync(Actor actor, Guid photo, int version, CancellationToken cancellation = default) =>
        RunAsync(actor, photo, version, row =>
        {
            (row.RemovedAt, row.RemovedBy) = (clock.GetUtcNow(), actor.AccountId);
            return null;
        }, cancellation);

    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> PutBackAsync(Actor actor, Guid photo, int version, CancellationToken cancellation = default) =>
        RunAsync(actor, photo, version, row =>
        {
            if (row.RemovedAt + PicturesUpkeep.Kept < clock.GetUtcNow())
                return new Outcome<int>.Refused("SweptAway");
            (row.RemovedAt, row.RemovedBy) = (null, null);
            return null;
        }, cancellation, isRemoved: true);

    private Task<Outcome<int>> RunAsync(
        Actor actor, Guid photo, int version, Func<ProfilePhoto, Outcome<int>?> change, CancellationToken cancellation, bool isRemoved = false) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<ChangePhoto>(),
            async db =>
            {
                var row = await db.ProfilePhotos.SingleOrDefaultAsync(candidate => candidate.Id == photo && (candidate.RemovedAt != null) == isRemoved, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                var institution = await db.Institutions.AsNoTracking().SingleAsync(candidate => candidate.Id == row.InstitutionId, cancellation);
                if (!PhotoRules.MayChange(actor, institution))
                    return new Outcome<int>.Refused("Closed");
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (change(row) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancellation);
                return row.Version;
            },
            cancellation);
}
