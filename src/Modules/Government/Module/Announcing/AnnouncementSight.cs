using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>Who does what with an announcement. The policies decide who sees it; here is what they cannot know: the day, and the work.</summary>
internal static class AnnouncementSight
{
    /// <summary>Without what does not hold yet, for those whom it is for.</summary>
    public static IQueryable<Announcement> Of(IQueryable<Announcement> rows, Actor actor, DateOnly today) => actor.Role switch
    {
        Role.SocialOfficer => rows.Where(row => row.RegionCode!.StartsWith(actor.Region!) || row.ValidFrom == null || row.ValidFrom <= today),
        Role.LksaHead => rows.Where(row => row.InstitutionId != null || (row.State == AnnouncementState.Published && (row.ValidFrom == null || row.ValidFrom <= today))),
        _ => rows.Where(row => row.State == AnnouncementState.Published && (row.ValidFrom == null || row.ValidFrom <= today)),
    };

    /// <summary>An officer over the office that speaks, or the head of the institution.</summary>
    public static bool MayChange(Actor actor, Announcement row) => actor.Role switch
    {
        Role.SocialOfficer => row.OfficeCode is { } office && actor.Region is { } reach && RegionCode.Holds(reach, office),
        Role.LksaHead => row.InstitutionId is { } institution && institution == actor.Institution,
        _ => false,
    };

    /// <summary>Whether the actor is among those whom it is for: a head wrote what is for the own staff.</summary>
    public static bool IsFor(Actor actor, Announcement row) => actor.Role == Role.LksaStaff || (actor.Role == Role.LksaHead && row.InstitutionId is null);

    /// <summary>Whether the actor looks after the region that is spoken to, and counts who there has read; not so what an office above says.</summary>
    public static bool Counts(Actor actor, Announcement row) =>
        actor.Role == Role.SocialOfficer && row.RegionCode is { } told && actor.Region is { } reach && RegionCode.Holds(reach, told);

    public static AnnouncementMark MarkOf(Actor actor, Announcement row, int? read) => read switch
    {
        _ when !IsFor(actor, row) => AnnouncementMark.None,
        null => AnnouncementMark.Unread,
        { } number when number < row.ReadFrom => AnnouncementMark.Changed,
        _ => AnnouncementMark.Read,
    };
}
