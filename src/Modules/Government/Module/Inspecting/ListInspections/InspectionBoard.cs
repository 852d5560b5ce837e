using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Government.Inspecting.ListInspections;

/// <summary>A page of the list.</summary>
[Class(DataClass.Confidential)]
internal sealed record InspectionBoard(RowPage<InspectionRow> Page, long Count, DateOnly Today);
