using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What the child needs and how its family stands.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class Assessment : StageRecord
{
    public DateOnly? AssessedOn { get; set; }

    public Guid? AssessorId { get; set; }

    /// <summary>Stored names of <see cref="NeedsArea"/>.</summary>
    public string[] Needs { get; set; } = [];

    public Sealed<string>? NeedsNote { get; set; }

    public Sealed<string>? FamilySituation { get; set; }

    /// <summary>The child takes part in decisions about it: what it said.</summary>
    public Sealed<string>? ChildView { get; set; }
}
