using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Relations.FindConflicts;

/// <summary>How a conflict reads.</summary>
internal static class ConflictWords
{
    public static string Called(this IStringLocalizer<Texts> words, ShownConflicts found, Party party) => words.Called(party, found.Lines.GetValueOrDefault(party));

    public static string Why(this IStringLocalizer<Texts> words, ShownConflicts found, Conflict conflict) => conflict.Kind switch
    {
        ConflictKind.TwoOrgans => words["Why.TwoOrgans", words[$"Role.{conflict.First}"], words[$"Role.{conflict.Second}"]],
        ConflictKind.GiverOnBoard => words["Why.GiverOnBoard", words.Called(found, conflict.Recipient!.Value), words[$"Role.{conflict.Second}"], words.Called(found, conflict.Foundation)],
        _ => words[
            "Why.BothSides", words[$"Role.{conflict.First}"], words.Called(found, conflict.Supporter!.Value), words.Called(found, conflict.Recipient!.Value),
            words[$"Role.{conflict.Second}"], words.Called(found, conflict.Foundation)],
    };
}
