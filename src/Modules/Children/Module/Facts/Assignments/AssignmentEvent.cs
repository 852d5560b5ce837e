using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Facts.Assignments;

/// <summary>
/// A child was given to a carer, or came back under the head. Who the carer is does not stand here: with so few in an institution, a series
/// of children would be a person's working life.
/// </summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class AssignmentEvent : FactRow
{
    public required AssignmentKind Kind { get; init; }

    /// <summary>The number of the stage at which the case then stood.</summary>
    public required short Stage { get; init; }

    /// <summary>How many children the carer then had, this one among them; nought when there is none.</summary>
    public required int Caseload { get; init; }
}
