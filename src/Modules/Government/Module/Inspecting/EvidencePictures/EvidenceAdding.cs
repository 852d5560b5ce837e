using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Keeps a picture, and only then has the inspection name it.</summary>
internal sealed class EvidenceAdding(AdmitEvidence admit, PictureStoring storing)
{
    /// <param name="actor">Who adds.</param>
    /// <param name="picture">The picture's id, made by the device: sent again it is kept once.</param>
    /// <param name="inspection">Of which inspection, which is under way.</param>
    /// <param name="item">As evidence of which item.</param>
    /// <param name="content">The file as it was taken.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Actor actor, Guid picture, Guid inspection, Guid item, byte[] content, CancellationToken cancellation = default)
    {
        switch (await admit.AskAsync(actor, picture, inspection, item, cancellation))
        {
            case Outcome<EvidencePlace>.Done { Result.IsThere: true }:
                return picture;
            case Outcome<EvidencePlace>.Done(var place):
                var inspected = await storing.InspectAsync(content, cancellation);
                if (PictureStoring.Error(inspected) is { } error)
                    return new Outcome<Guid>.Invalid([error]);
                using (var stored = await storing.StoreAsync(actor, place.Institution, place.Region, DataClass.Confidential, (Infrastructure.Documents.Files.Content.Inspection.Accepted)inspected!, cancellation))
                    return await admit.RunAsync(actor, picture, inspection, item, stored, cancellation);
            case Outcome<EvidencePlace>.Refused refused:
                return new Outcome<Guid>.Refused(refused.Code, refused.Arguments);
            default:
                return new Outcome<Guid>.NotFound();
        }
    }
}
