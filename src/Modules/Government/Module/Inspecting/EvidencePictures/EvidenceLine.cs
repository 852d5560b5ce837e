using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>A picture as a page shows it.</summary>
[Class(DataClass.Confidential)]
internal sealed record EvidenceLine(Guid Id, int Version, string Alternative, PictureScan Scan, bool IsOpen)
{
    /// <summary>Whether the head may see it once the inspection is reported.</summary>
    public bool IsTold => Scan is PictureScan.Clean or PictureScan.Released or PictureScan.Infected;

    public static EvidenceLine Of(Evidence row, Actor actor) => new(row.Id, row.Version, row.Alternative, row.Scan, EvidenceRules.MayOpen(actor, row));
}
