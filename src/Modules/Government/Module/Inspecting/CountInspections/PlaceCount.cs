using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.CountInspections;

/// <summary>What inspections come to in one place. Exact: an officer may open the records behind each number.</summary>
/// <param name="Code">The place; empty for all.</param>
/// <param name="Institutions">At work there.</param>
/// <param name="Inspected">Of them, those with a report within the period.</param>
/// <param name="Scores">The percent of each one's newest report in it, ascending.</param>
/// <param name="Grades">How many hold accreditation A, B, C and none.</param>
/// <param name="Open">Findings that are not resolved: critical, major, minor.</param>
/// <param name="Overdue">Of them, those not answered by their day.</param>
[Class(DataClass.Confidential)]
internal sealed record PlaceCount(string Code, int Institutions, int Inspected, IReadOnlyList<int> Scores, IReadOnlyList<int> Grades, IReadOnlyList<int> Open, int Overdue)
{
    public double? Share => Institutions == 0 ? null : (double)Inspected / Institutions;

    /// <summary>Of an even number the lower of the two in the middle; null of none.</summary>
    public int? Median => Scores.Count == 0 ? null : Scores[(Scores.Count - 1) / 2];
}
