using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Which versions an institution's profile has, for the officers of its region and its own people.</summary>
[UseCase("government.view-profile", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewProfile(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<ProfileView>> RunAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        work.RunAsync<ProfileView>(
            actor,
            UseCase.Of<ViewProfile>(),
            async db =>
            {
                var row = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<ProfileView>.NotFound();
                var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                var lines = await db.ProfileVersions.AsNoTracking().Where(candidate => candidate.InstitutionId == institution)
                    .OrderByDescending(candidate => candidate.Number)
                    .Select(candidate => new ProfileLine(candidate.Id, candidate.Number, candidate.RestoredFrom, candidate.SavedAt, candidate.SavedBy))
                    .ToListAsync(cancellation);
                var mayChange = row.State != InstitutionState.Closed && actor.Role is (Role.SocialOfficer or Role.LksaHead);
                return new ProfileView(institution, row.Name, row.RegionCode, profile?.Version ?? 0, mayChange, lines);
            },
            cancellation);
}
