using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Who opened a case last; a line on a board is no opening.</summary>
internal static class CaseOpenings
{
    private const int People = 3;

    /// <summary>Enough to find three people among the work of one carer; the history tells the rest.</summary>
    private const int EntriesLooked = 50;

    private static readonly string[] Opening = [UseCase.Of<OpenCaseHandler>().Name, UseCase.Of<OpenHistoryHandler>().Name];

    public static async Task<IReadOnlyList<CaseOpening>> LastAsync(ChildrenDb db, Guid child) =>
    [
        .. (await db.OpeningsAsync(child, Opening, EntriesLooked)).Take(People)
            .Select(who => new CaseOpening(who.Account, who.Role, who.Last, (int)who.Times, who.UseCases)),
    ];
}
