using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Government.Inspecting.ListInspections;

/// <summary>By the planned day, unless another column is asked for.</summary>
internal static class InspectionOrder
{
    public static SortColumns<Inspection> Columns { get; } = new SortColumns<Inspection>()
        .Add("planned", row => row.PlannedOn)
        .Add("region", row => row.RegionCode)
        .Add("state", row => row.State)
        .Add("kind", row => row.Kind);
}
