using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Makes a text that lies in MongoDB already the newest version, for the head of the institution or an officer of its region.</summary>
[UseCase("government.save-profile", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead)]
internal sealed class SaveProfile(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who saves.</param>
    /// <param name="institution">Whose profile.</param>
    /// <param name="version">The version of the profile's row that was seen; 0 where there was none.</param>
    /// <param name="text">The text's id.</param>
    /// <param name="restoredFrom">The version that is brought back, if it is one.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The new version's number.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid institution, int version, Guid text, int? restoredFrom, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<SaveProfile>(),
            async db =>
            {
                var row = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                if (row.State == InstitutionState.Closed)
                    return new Outcome<int>.Refused("Closed");
                var profile = await db.Profiles.SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if ((profile?.Version ?? 0) != version)
                    return new Outcome<int>.Conflict();
                var number = (profile?.Number ?? 0) + 1;
                if (profile is null)
                    db.Add(new Profile { Id = institution, RegionCode = row.RegionCode, Number = number });
                else
                    profile.Number = number;
                db.Add(new ProfileVersion
                {
                    Id = text,
                    InstitutionId = institution,
                    RegionCode = row.RegionCode,
                    Number = number,
                    RestoredFrom = restoredFrom,
                    SavedAt = db.Now,
                    SavedBy = actor.AccountId,
                });
                return number;
            },
            cancellation);
}
