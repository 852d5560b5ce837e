using MerajutASA.Infrastructure.Audit;
using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.History;

/// <summary>Makes acts of entries: all changes of one operation are one act.</summary>
internal static class HistoryActs
{
    // Kept by the portal for itself; nobody typed them.
    private static readonly HashSet<string> Inner =
    [
        "id", "child_id", "institution_id", "region_code", "changed_at", "stage_since", "import_id", "completed_by", "review_due", "birth_year", "stage", "assigned_to", "pseudonym",
        "document_id", "number", "sent_length", "begun_at", "uploaded_by", "key", "length", "stored_at", "content_id", "preview_id", "preview_length", "scanned_at",
        "released_at", "released_by", "removed_by", "file_id", "first_id", "corrects", "agreed_at", "due_on", "recorded_at", "recorded_by", "struck_by", "from_stage",
    ];

    public static IReadOnlyList<HistoryAct> Of(IReadOnlyList<TrailEntry> entries) =>
    [
        .. entries.GroupBy(entry => entry.Operation)
            .Select(operation => Of([.. operation])).OrderByDescending(act => act.At),
    ];

    // What analytics keeps of an act is not an act of its own.
    private static bool IsFact(TrailEntry entry) => entry.Table is "children.case_event" or "children.assignment_event" or "children.review_event" or "children.exit_event";

    private static HistoryAct Of(List<TrailEntry> entries)
    {
        var first = entries[0];
        var line = entries.FirstOrDefault(entry => entry.Table == "children.child");
        return new HistoryAct(first.At, first.Account, first.Role, first.SystemName, first.UseCase)
        {
            Fields = [.. entries.Where(entry => !IsFact(entry)).SelectMany(Fields).Distinct().Order(StringComparer.Ordinal)],
            FromStage = Stage(line?.Before),
            ToStage = Stage(line?.After),
            Carer = Carer(line?.After),
        };
    }

    private static IEnumerable<string> Fields(TrailEntry entry)
    {
        var table = entry.Table!["children.".Length..].Replace('_', '-');
        var written = entry.After ?? entry.Before ?? new Dictionary<string, object?>();
        return written.Where(value => !Inner.Contains(value.Key) && (entry.Before is not null || value.Value is not null))
            .Select(value => $"{table}.{value.Key.Replace('_', '-')}");
    }

    private static CaseStage? Stage(IReadOnlyDictionary<string, object?>? values) =>
        values?.GetValueOrDefault("stage") is long stage ? (CaseStage)stage : null;

    private static Guid? Carer(IReadOnlyDictionary<string, object?>? values) =>
        values is null || !values.TryGetValue("assigned_to", out var carer) ? null : carer is byte[] id ? new Guid(id, bigEndian: true) : Guid.Empty;
}
