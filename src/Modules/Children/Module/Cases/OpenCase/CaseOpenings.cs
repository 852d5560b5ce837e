using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Modules.Children.History;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Who opened a case, by its trail; a line on a board is no opening.</summary>
internal static class CaseOpenings
{
    /// <summary>Enough to find three people among the work of one carer; the history tells the rest.</summary>
    public const int EntriesLooked = 100;

    private static readonly string[] Opening = [UseCase.Of<OpenCaseHandler>().Name, UseCase.Of<OpenHistoryHandler>().Name];

    public static IReadOnlyList<CaseOpening> Last(IReadOnlyList<TrailEntry> entries, int most) =>
    [
        .. entries.Where(entry => entry.Kind == "read" && Opening.Contains(entry.UseCase))
            .GroupBy(entry => (entry.Account, entry.Role))
            .Select(person => new CaseOpening(
                person.Key.Account, person.Key.Role, person.Max(entry => entry.At),
                person.Select(entry => entry.Operation).Distinct().Count(), [.. person.Select(entry => entry.UseCase).Distinct()]))
            .OrderByDescending(opening => opening.Last).Take(most),
    ];
}
