using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Cases;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>Acts as sentences that name who did what, from what to what, and why.</summary>
internal sealed class HistorySentences(
    IStringLocalizer<Texts> texts, IStringLocalizer<Institutions.Texts> words, IStringLocalizer<Ui.Frame.Texts> roles, IPeople people)
{
    public async Task<IReadOnlyList<TimelineEntry>> TellAsync(
        Actor actor, IReadOnlyList<HistoryLine> lines, RegionTree regions, CancellationToken cancellation = default)
    {
        var accounts = lines.Select(line => line.Account).OfType<Guid>().Distinct().ToList();
        var known = accounts.Count == 0 ? new Dictionary<Guid, Person>() : await people.FindAsync(actor, accounts, cancellation);
        return [.. lines.Select(line => new TimelineEntry(line.At, Sentence(line, Who(line, known), regions)))];
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

    private string Who(HistoryLine line, IReadOnlyDictionary<Guid, Person> known)
    {
        var role = line.Role is { } stored && stored != Role.System.Stored() ? roles[$"Role.{stored}"].Value : texts["Portal"].Value;
        return line.Account is { } account && known.GetValueOrDefault(account)?.Name is { } name ? texts["Who", name, Lower(role)] : role;
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
