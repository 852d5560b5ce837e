using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Inspecting.WaitingInspections;

/// <summary>One that waits, and the day that it is about.</summary>
[Class(DataClass.Confidential)]
internal sealed record WaitingInspection(Guid Id, string InstitutionName, string RegionCode, InspectionState State, DateOnly On);
