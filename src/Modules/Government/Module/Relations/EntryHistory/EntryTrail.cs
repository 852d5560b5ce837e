using MerajutASA.Infrastructure.Audit;

namespace MerajutASA.Modules.Government.Relations.EntryHistory;

/// <summary>From audit entries to acts.</summary>
internal static class EntryTrail
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["name"] = "Name",
        ["region_code"] = "Region",
        ["deed_number"] = "DeedNumber",
        ["deed_on"] = "DeedOn",
        ["decree_number"] = "DecreeNumber",
        ["decree_on"] = "DecreeOn",
        ["kind"] = "SupporterKind",
        ["registration_number"] = "RegistrationNumber",
        ["field"] = "ProgrammeField",
        ["from_day"] = "FromDay",
        ["until_day"] = "UntilDay",
        ["runner_institution_id"] = "Runner",
        ["runner_foundation_id"] = "Runner",
        ["runner_supporter_id"] = "Runner",
        ["recipient_institution_id"] = "Recipient",
        ["recipient_foundation_id"] = "Recipient",
        ["supporter_id"] = "Supporter",
        ["programme_id"] = "Programme",
        ["role"] = "Role",
    };

    public static IReadOnlyList<EntryAct> Acts(IEnumerable<TrailEntry> entries, Guid entry) =>
        [.. entries.Select(each => new EntryAct(each.At, each.Account, each.Role, Sort(each, entry), Changes(each)))];

    private static string Sort(TrailEntry entry, Guid of) => entry switch
    {
        { Before: null } when entry.Row == of => "Entered",
        { Before: null } => "SeatEntered",
        _ when entry.Row != of => "SeatChanged",
        _ when entry.After?.TryGetValue("ended_on", out var ended) == true => ended is null ? "Reopened" : "Ended",
        _ => "Changed",
    };

    private static IReadOnlyList<(string Field, string? Before, string? After)> Changes(TrailEntry entry) => entry.Before is null ? [] :
    [
        .. (entry.After ?? new Dictionary<string, object?>()).Where(pair => Fields.ContainsKey(pair.Key))
            .Select(pair => (Fields[pair.Key], entry.Before.GetValueOrDefault(pair.Key) as string, pair.Value as string)).Distinct(),
    ];
}
