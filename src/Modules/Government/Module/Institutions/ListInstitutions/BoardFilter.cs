using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>A filter as it stands in an address, and back. What cannot be read filters nothing.</summary>
internal static class BoardFilter
{
    public const string Text = "q";
    public const string Region = "region";
    public const string State = "state";
    public const string Accreditation = "accreditation";
    public const string Permit = "permit";
    public const string Ending = "ending";

    public static InstitutionFilter Read(Func<string, string?> asked) => new(
        asked(Text),
        RegionCode.IsWellFormed(asked(Region)) ? asked(Region) : null,
        Codes.Find<InstitutionState>(asked(State)),
        Codes.Find<Accreditation>(asked(Accreditation)),
        asked(Permit) == Ending);
}
