using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>From audit entries to acts: the entries of one operation are one line.</summary>
internal sealed class HistoryReading(Guid institution, SubjectKeys? keys)
{
    private const string RegisterTable = "government.institution";

    public IReadOnlyList<HistoryLine> Lines(IEnumerable<TrailEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Operation).Select(act => Line([.. act]))];

    private HistoryLine Line(IReadOnlyList<TrailEntry> act)
    {
        var register = act.SingleOrDefault(entry => entry.Table == RegisterTable);
        var isRegistration = register is { Before: null };
        var after = register?.After ?? new Dictionary<string, object?>();
        return new HistoryLine(
            act[0].At, act[0].Account, act[0].Role, isRegistration,
            after.GetValueOrDefault("state") is string state ? Codes.Parse<InstitutionState>(state) : null,
            Reason(after.GetValueOrDefault("state_reason") as byte[]),
            isRegistration ? [] : [.. act.SelectMany(Changes)]);
    }

    private static IEnumerable<HistoryChange> Changes(TrailEntry entry) => (entry.After ?? new Dictionary<string, object?>())
        .Select(pair => entry.Table == RegisterTable
            ? EntryColumns.OfRegister(pair.Key, entry.Before?.GetValueOrDefault(pair.Key), pair.Value)
            : EntryColumns.OfContact(pair.Key))
        .OfType<HistoryChange>();

    private string? Reason(byte[]? envelope) => envelope is null || keys is null
        ? null
        : keys.OpenOrNull(InstitutionFields.StateReason, institution, institution, new Sealed<string>(envelope));
}
