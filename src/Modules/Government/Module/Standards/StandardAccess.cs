using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Who writes standards: officers over the whole country, since what is asked of institutions is the same everywhere.</summary>
internal static class StandardAccess
{
    public static bool Writes(Actor actor) => actor is { Role: Role.SocialOfficer, Region: "" };
}
