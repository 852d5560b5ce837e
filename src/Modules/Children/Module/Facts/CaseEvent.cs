using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// What happened to a case, with what was known of the child then: the durable source of the facts in ClickHouse. Written once, with the
/// change itself. Children registered before there was such a row have none for their registration.
/// </summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class CaseEvent : FactRow
{
    public required CaseEventKind Kind { get; init; }

    /// <summary>The number of the stage that the case left; 0 when it was registered.</summary>
    public required short FromStage { get; init; }

    /// <summary>The number of the stage that it came to; 0 when it was withdrawn.</summary>
    public required short ToStage { get; init; }

    /// <summary>Whole days in the stage that it left.</summary>
    public required int DaysInStage { get; init; }

    public required Sex Sex { get; init; }

    public required int BirthYear { get; init; }

    public required EntryReason EntryReason { get; init; }
}
