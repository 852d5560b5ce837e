using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What is done for the child, by whom, towards what, and when it is looked at again.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class CarePlan : StageRecord
{
    public CareGoal? Goal { get; set; }

    public Sealed<string>? WhyNotReunification { get; set; }

    public Sealed<string>? Activities { get; set; }

    public Guid? ResponsibleId { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public Sealed<string>? ChildView { get; set; }
}
