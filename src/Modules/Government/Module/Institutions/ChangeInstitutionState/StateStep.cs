using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ChangeInstitutionState;

/// <summary>The steps an entry may take. A closed institution stays in the register and stays closed.</summary>
internal static class StateStep
{
    public const int ShortestReason = 10;
    public const int LongestReason = 1_000;

    public static IReadOnlyList<InstitutionState> From(InstitutionState state) => state switch
    {
        InstitutionState.Draft => [InstitutionState.Active, InstitutionState.Closed],
        InstitutionState.Active => [InstitutionState.Suspended, InstitutionState.Closed],
        InstitutionState.Suspended => [InstitutionState.Active, InstitutionState.Closed],
        _ => [],
    };

    /// <summary>Whether somebody must say why: always, save when a draft becomes active.</summary>
    public static bool NeedsReason(InstitutionState from, InstitutionState to) => (from, to) is not (InstitutionState.Draft, InstitutionState.Active);
}
