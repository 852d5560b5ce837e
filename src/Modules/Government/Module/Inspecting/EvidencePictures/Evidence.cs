using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>A picture taken at a visit, as evidence of one item.</summary>
[Class(DataClass.Confidential)]
internal sealed class Evidence : StoredPicture
{
    public required Guid InspectionId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Whether the inspection was reported, so that the head sees it.</summary>
    public required bool Told { get; set; }
}
