using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.ChangeInstitution;

/// <summary>An officer changes an institution's entry. Moving it out of the own region is for an officer of the region above both.</summary>
[UseCase("government.change-institution", Purpose.InstitutionRegister, Role.SocialOfficer)]
internal sealed class ChangeInstitution(UnitOfWork<GovernmentDb> work, RegionCatalog regions)
{
    /// <param name="actor">Who changes.</param>
    /// <param name="institution">Which entry.</param>
    /// <param name="version">The version that the officer saw.</param>
    /// <param name="form">The whole entry as it shall be.</param>
    /// <param name="duplicatesSeen">As in registering.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The version after the change.</returns>
    public async Task<Outcome<int>> RunAsync(
        Actor actor, Guid institution, int version, InstitutionForm form, bool duplicatesSeen = false, CancellationToken cancellation = default)
    {
        var tree = await regions.GetAsync();
        return await work.RunAsync<int>(
            actor,
            UseCase.Of<ChangeInstitution>(),
            async db =>
            {
                var row = await db.Institutions.SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (row.State == InstitutionState.Closed)
                    return new Outcome<int>.Refused("Closed");
                if (new InstitutionFormCheck(actor, tree, IndonesianDay.Of(db.Now), row.State).Errors(form) is { Count: > 0 } errors)
                    return new Outcome<int>.Invalid(errors);
                if (!duplicatesSeen && await Duplicates.FindAsync(db, form, institution, cancellation) is { Count: > 0 } alike && !WasAlike(row, form))
                    return new Outcome<int>.Refused(Duplicates.Code, [.. alike]);
                row.Write(form);
                if (db.Entry(row).State == EntityState.Unchanged)
                    return version;
                var contact = await db.Contacts.SingleAsync(candidate => candidate.Id == institution, cancellation);
                contact.RegionCode = row.RegionCode;
                db.Publish(new InstitutionChanged(institution, row.RegionCode, row.State, version + 1));
                return version + 1;
            },
            cancellation);
    }

    // Somebody has already said that it is another; a change of something else does not ask again.
    private static bool WasAlike(Institution row, InstitutionForm form) =>
        NameCore.Of(row.Name) == NameCore.Of(form.Name!)
        && RegionCode.UpTo(row.RegionCode, RegionLevel.Regency) == RegionCode.UpTo(form.RegionCode!, RegionLevel.Regency)
        && row.RegistrationNumber == Typed.Line(form.RegistrationNumber) && row.PermitNumber == Typed.Line(form.PermitNumber);
}
