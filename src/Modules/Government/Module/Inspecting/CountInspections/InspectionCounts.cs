using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.CountInspections;

/// <summary>The region as a whole, and the places of the level below it.</summary>
[Class(DataClass.Confidential)]
internal sealed record InspectionCounts(PlaceCount All, IReadOnlyList<PlaceCount> Places, DateOnly Since, DateOnly Today);
