using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Facts.Exits;

/// <summary>The care of a child ended, or that was corrected or taken back: what it came to be after that. Another reason than those listed is not told.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class ExitEvent : FactRow
{
    public required ExitEventKind Kind { get; init; }

    /// <summary>The first id of the end: the same in all that happened to it.</summary>
    public required Guid ExitId { get; init; }

    public required EndReason Reason { get; init; }

    public required DateOnly EndedOn { get; init; }

    /// <summary>Whole days from the child's entry to the end.</summary>
    public required int DaysInCare { get; init; }

    public required Sex Sex { get; init; }

    public required int BirthYear { get; init; }
}
