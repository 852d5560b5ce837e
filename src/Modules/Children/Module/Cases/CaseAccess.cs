using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What an actor who sees a register line may do with its case. The policies decide; this says the same to pages.</summary>
internal sealed record CaseAccess(bool Details, bool Change, bool Assign)
{
    public static CaseAccess Of(Actor actor, Child child)
    {
        var ownInstitution = actor.Institution == child.InstitutionId;
        var head = ownInstitution && actor.Role == Role.LksaHead;
        var carer = ownInstitution && actor.Role == Role.LksaStaff && child.AssignedTo == actor.AccountId;
        return new CaseAccess(head || carer || actor.Role == Role.SocialOfficer, head || carer, head);
    }
}
