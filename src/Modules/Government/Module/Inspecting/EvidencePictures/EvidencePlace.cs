namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Where the content of a picture is to lie.</summary>
internal sealed record EvidencePlace(Guid Institution, string Region, bool IsThere);
