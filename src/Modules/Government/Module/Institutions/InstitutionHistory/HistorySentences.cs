using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Cases;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>Acts as sentences that name who did what, from what to what, and why.</summary>
internal sealed class HistorySentences(
    IStringLocalizer<Texts> texts, IStringLocalizer<Institutions.Texts> words, HistoryActors actors)
{
    public async Task<IReadOnlyList<TimelineEntry>> TellAsync(
        Actor actor, IReadOnlyList<HistoryLine> lines, RegionTree regions, CancellationToken cancellation = default)
    {
        var known = await actors.FindAsync(actor, lines.Select(line => line.Account), cancellation);
        return [.. lines.Select(line => new TimelineEntry(line.At, Sentence(line, actors.Told(line.Account, line.Role, known), regions)))];
    }

    private string Sentence(HistoryLine line, string who, RegionTree regions) => line switch
    {
        { IsRegistration: true } => texts["Registered", who],
        { State: { } state, Reason: { } reason } => texts["Because", texts[$"State.{state}", who], reason],
        { State: { } state } => texts[$"State.{state}", who],
        _ => texts["Changed", who, string.Join("; ", line.Changes.Select(change => Part(change, regions)))],
    };

    private string Part(HistoryChange change, RegionTree regions)
    {
        var field = Lower(words[$"Field.{change.Field}"]);
        string Value(object value) => words.Value(regions, change.Field, value);
        return (change.Before, change.After) switch
        {
            (null, null) => field,
            (null, { } after) => texts["Filled", field, Value(after)],
            ({ } before, null) => texts["Emptied", field, Value(before)],
            ({ } before, { } after) => texts["FromTo", field, Value(before), Value(after)],
        };
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
