using System.ComponentModel;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>A page of the register and what is said about the whole.</summary>
/// <param name="Page">The rows.</param>
/// <param name="Count">Rows that the filter leaves; exact up to <see cref="Counting.Limit"/>.</param>
/// <param name="Figures">Of everything in sight.</param>
/// <param name="Today">The day that permits are measured by.</param>
[Class(DataClass.Internal), ImmutableObject(true)]
internal sealed record InstitutionBoard(RowPage<InstitutionRow> Page, int Count, InstitutionFigures Figures, DateOnly Today);
