using MerajutASA.Infrastructure.Regions;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>What a board of the register is narrowed to; nothing set is everything in sight.</summary>
/// <param name="Text">Part of the name; case, accents and spaces do not matter.</param>
/// <param name="Region">A region and all below it.</param>
/// <param name="State">One state.</param>
/// <param name="Accreditation">One grade.</param>
/// <param name="PermitEnding">Only permits that have ended or end within <see cref="EndingDays"/>.</param>
internal sealed record InstitutionFilter(
    string? Text = null, string? Region = null, InstitutionState? State = null, Accreditation? Accreditation = null, bool PermitEnding = false)
{
    public const int EndingDays = 90;

    public IQueryable<Institution> Of(IQueryable<Institution> rows, DateOnly today)
    {
        if (Folding.Of(Text ?? "") is { Length: > 0 } part)
            rows = rows.Where(row => row.NameKey.Contains(part));
        if (RegionCode.IsWellFormed(Region))
            rows = rows.InRegion(row => row.RegionCode, Region!);
        if (State is { } state)
            rows = rows.Where(row => row.State == state);
        if (Accreditation is { } grade)
            rows = rows.Where(row => row.Accreditation == grade);
        if (PermitEnding)
        {
            var latest = today.AddDays(EndingDays);
            rows = rows.Where(row => row.PermitUntil <= latest && row.State != InstitutionState.Closed);
        }

        return rows;
    }
}
