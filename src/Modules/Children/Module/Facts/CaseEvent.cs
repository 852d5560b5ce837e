using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// What happened to a case, with what was known of the child then: the durable source of the facts in ClickHouse. Written once, with the
/// change itself. Children registered before there was such a row have none for their registration.
/// </summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class CaseEvent : ScopedRow
{
    public required Guid ChildId { get; init; }

    public required DateTimeOffset At { get; init; }

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

    /// <summary>The child's, as it is sealed there (<see cref="ChildFields.Pseudonym"/>): the register line may be gone when this is read.</summary>
    public required Sealed<Guid> Pseudonym { get; init; }

    /// <summary>The version of the register line after the change; the event of the outbox carries the same.</summary>
    public required int ChildVersion { get; init; }
}
