using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>How many pictures an item may have, and who opens one.</summary>
internal static class EvidenceRules
{
    public const int Most = 6;

    /// <summary>Associated data of the sealed key; never renamed.</summary>
    public static readonly SealedField<byte[]> Key = new("inspection-evidence.key");

    /// <summary>What is scanned or released opens for whoever sees the inspection; what is not, for officers; what is harmful, for nobody.</summary>
    public static bool MayOpen(Actor actor, Evidence picture) => picture.RemovedAt is null && picture.Scan switch
    {
        PictureScan.Clean or PictureScan.Released => true,
        PictureScan.Waiting or PictureScan.NoVerdict => actor.Role == Role.SocialOfficer,
        _ => false,
    };
}
