using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Tests.Gate.Probe;

internal static class ProbeUseCases
{
    public static readonly UseCase See = new("children.see", Purpose.CaseWork, [Role.LksaStaff, Role.LksaHead, Role.SocialOfficer], NeedsReason: false, Restricted: true);

    public static readonly UseCase Change = new("children.change", Purpose.CaseWork, [Role.LksaStaff, Role.LksaHead, Role.SocialOfficer], NeedsReason: false, Restricted: true);

    public static readonly UseCase Export = new("children.export", Purpose.CaseWork, [Role.LksaHead], NeedsReason: true, Restricted: true);

    public static readonly UseCase Synchronise = new("children.synchronise", Purpose.Synchronisation, [Role.System], NeedsReason: false, Restricted: false);

    public static readonly UseCase Anyone = new("children.anyone", Purpose.CaseWork, [.. Enum.GetValues<Role>()], NeedsReason: false, Restricted: false);
}
