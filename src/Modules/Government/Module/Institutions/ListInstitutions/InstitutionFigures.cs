namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>What stands above the board: everything in sight, whatever the filter.</summary>
internal sealed record InstitutionFigures(int Active, int Draft, int Suspended, int PermitEnding, int Places);
