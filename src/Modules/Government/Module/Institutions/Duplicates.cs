using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>
/// Entries that may be the same institution: a like name in the same regency, or the same number on paper. Only within the officer's
/// sight, and a warning rather than a constraint: a duplicate-key error would tell of an entry that may not be seen.
/// </summary>
internal static class Duplicates
{
    public const string Code = "PossibleDuplicate";

    public static async Task<IReadOnlyList<InstitutionLine>> FindAsync(GovernmentDb db, InstitutionForm form, Guid? except, CancellationToken cancellation)
    {
        var registration = Typed.Line(form.RegistrationNumber);
        var permit = Typed.Line(form.PermitNumber);
        var others = db.Institutions.AsNoTracking().Where(row => row.Id != except);
        var near = others.InRegion(row => row.RegionCode, RegionCode.UpTo(form.RegionCode!, RegionLevel.Regency));
        var sameNumber = others.Where(row =>
            (registration != null && row.RegistrationNumber == registration) || (permit != null && row.PermitNumber == permit));
        var candidates = await near.Union(sameNumber).ToListAsync(cancellation);
        var core = NameCore.Of(form.Name!);
        return
        [
            .. candidates.Where(row => NameCore.Of(row.Name) == core
                    || (registration is not null && row.RegistrationNumber == registration)
                    || (permit is not null && row.PermitNumber == permit))
                .OrderBy(row => row.NameKey, StringComparer.Ordinal).Take(10)
                .Select(row => new InstitutionLine(row.Id, row.Name, row.RegionCode, row.State)),
        ];
    }
}
