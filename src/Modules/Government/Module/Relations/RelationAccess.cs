using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations.Entries;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>Who may change what: an officer what is seated in the region, a head what the own institution runs or receives.</summary>
internal static class RelationAccess
{
    public static bool MayEnter(Actor actor, ILedger ledger) => actor.Role == Role.SocialOfficer || (actor.Role == Role.LksaHead && ledger.IsForHeads);

    public static bool MayChange(Actor actor, ILedger ledger, RegisterEntry row) => actor.Role switch
    {
        Role.SocialOfficer => Holds(actor, row.RegionCode),
        Role.LksaHead => ledger.IsForHeads && OwnerOf(row) is { Kind: PartyKind.Institution, Id: var id } && id == actor.Institution,
        _ => false,
    };

    public static bool Holds(Actor actor, string region) => actor is { Role: Role.SocialOfficer, Region: { } reach } && RegionCode.Holds(reach, region);

    /// <summary>Who runs or receives; null for what stands by itself.</summary>
    public static Party? OwnerOf(RegisterEntry row) => row switch
    {
        Programme programme => programme.Runner,
        Agreement agreement => agreement.Recipient,
        _ => null,
    };
}
