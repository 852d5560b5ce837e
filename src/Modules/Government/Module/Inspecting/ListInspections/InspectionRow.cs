using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Inspecting.ListInspections;

/// <summary>A line of the list.</summary>
/// <param name="Unresolved">Findings that are not resolved yet.</param>
/// <param name="NextDue">The first day by which something of it is to be done; null when nothing is.</param>
[Class(DataClass.Confidential)]
internal sealed record InspectionRow(
    Guid Id, Guid Institution, string InstitutionName, string RegionCode, InspectionKind Kind, InspectionState State, bool Announced, DateOnly PlannedOn, Score? Score, int Findings, int Unresolved, DateOnly? NextDue, bool IsEscalated)
{
    public bool IsOverdue(DateOnly today) => NextDue < today;
}
