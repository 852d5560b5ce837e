using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>
/// Looks at what was chosen and keeps what is a picture, drawn anew without place, time and camera. A record names it only afterwards: what an
/// attempt that was cut off leaves in MongoDB belongs to none and is swept away.
/// </summary>
internal sealed class PictureStoring(FileInspector inspector, FileStore store)
{
    /// <returns>What is wrong with the content; null for nothing.</returns>
    public static FieldError? Error(Inspection? inspection) => inspection switch
    {
        null => new FieldError("File", "FileMissing"),
        Inspection.Refused refused => new FieldError("File", $"Refusal.{refused.Code}", refused.Arguments),
        Inspection.Accepted { Form.Group: not FileGroup.Image } => new FieldError("File", "Refusal.NotAllowed"),
        _ => null,
    };

    public async Task<Inspection?> InspectAsync(byte[]? content, CancellationToken cancellation) =>
        content is null ? null : await inspector.InspectAsync(content, cancellation);

    public async Task<NewPicture> StoreAsync(Actor actor, Guid institution, string region, DataClass dataClass, Inspection.Accepted picture, CancellationToken cancellation)
    {
        var key = FileCipher.NewKey();
        using var cipher = new FileCipher(key);
        var place = new FilePlace(PicturesUpkeep.Module, new DocumentScope(institution, region), institution, dataClass);
        var (whole, preview) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await store.WriteAsync(actor, place, cipher, whole, picture.Content, cancellation);
        await store.WriteAsync(actor, place, cipher, preview, picture.Preview, cancellation);
        return new NewPicture(picture.Form.Type, whole, picture.Content.Length, preview, picture.Preview!.Length, key);
    }
}
