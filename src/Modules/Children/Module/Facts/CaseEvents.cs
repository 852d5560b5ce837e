using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>Writes down what happened to a case, in the transaction of the change.</summary>
internal static class CaseEvents
{
    /// <summary>A new child, after the register line was saved.</summary>
    public static void Registered(ChildrenDb db, Child child) =>
        db.CaseEvents.Add(Of(db, child, CaseEventKind.Registered, child.Version, to: child.Stage));

    /// <summary>
    /// A case that stands at its new stage and is saved hereafter. A child from before there were pseudonyms gets one now, so that the
    /// facts begin with this move.
    /// </summary>
    public static async Task MovedAsync(ChildrenDb db, Child child, CaseStage from, DateTimeOffset since)
    {
        await Pseudonyms.EnsureAsync(db, child);
        db.CaseEvents.Add(Of(db, child, CaseEventKind.Moved, child.Version + 1, from, child.Stage, since));
    }

    /// <summary>A child that goes with its import. One without a pseudonym left no fact that could be taken back.</summary>
    public static void Withdrawn(ChildrenDb db, Child child)
    {
        if (child.Pseudonym is not null)
            db.CaseEvents.Add(Of(db, child, CaseEventKind.Withdrawn, child.Version + 1, child.Stage, to: null, child.StageSince));
    }

    private static CaseEvent Of(ChildrenDb db, Child child, CaseEventKind kind, int version, CaseStage? from = null, CaseStage? to = null, DateTimeOffset? since = null) => new()
    {
        Id = Guid.CreateVersion7(),
        ChildId = child.Id,
        InstitutionId = child.InstitutionId,
        RegionCode = child.RegionCode,
        At = db.HappenedAt,
        Kind = kind,
        FromStage = (short)(from ?? 0),
        ToStage = (short)(to ?? 0),
        DaysInStage = since is { } begun ? Math.Max(0, (db.HappenedAt - begun).Days) : 0,
        Sex = child.Sex,
        BirthYear = child.BirthYear,
        EntryReason = child.EntryReason,
        Pseudonym = child.Pseudonym!,
        ChildVersion = version,
    };
}
