using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>How many photographs there may be, who opens one, and where they lie.</summary>
internal static class PhotoRules
{
    public const int Most = 8;
    public const int LongestAlternative = 200;

    /// <summary>Associated data of the sealed key; never renamed.</summary>
    public static readonly SealedField<byte[]> Key = new("profile-photo.key");

    /// <summary>As the profile's text: the officers over the institution and its head, while it is not closed.</summary>
    public static bool MayChange(Actor actor, Institution institution) =>
        institution.State != InstitutionState.Closed && actor.Role is (Role.SocialOfficer or Role.LksaHead);

    /// <summary>What is scanned or released opens for whoever sees the profile; what is not, for who may change it; what is harmful, for nobody.</summary>
    public static bool MayOpen(Actor actor, ProfilePhoto photo) => photo.RemovedAt is null && photo.Scan switch
    {
        PictureScan.Clean or PictureScan.Released => true,
        PictureScan.Waiting or PictureScan.NoVerdict => actor.Role is Role.SocialOfficer or Role.LksaHead,
        _ => false,
    };

    public static FieldError? AlternativeError(string? text) => Typed.Line(text) switch
    {
        null => new FieldError("Alternative", "AlternativeMissing"),
        { Length: > LongestAlternative } => new FieldError("Alternative", "TooLong", LongestAlternative),
        _ => null,
    };
}
