using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>
/// Looks at what was chosen, keeps what is a picture, drawn anew without place, time and camera, and only then has the record name it. What
/// an attempt that was cut off leaves in MongoDB belongs to no record and is swept away.
/// </summary>
internal sealed class PhotoAdding(ViewPhotos viewing, AddPhoto adding, FileInspector inspector, FileStore store)
{
    /// <param name="actor">Who adds.</param>
    /// <param name="photo">The new one's id, made by the client.</param>
    /// <param name="institution">Whose profile.</param>
    /// <param name="content">The file as it was chosen; null where none was.</param>
    /// <param name="alternative">What it shows, in words.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Actor actor, Guid photo, Guid institution, byte[]? content, string? alternative, CancellationToken cancellation = default)
    {
        if (await viewing.RunAsync(actor, institution, cancellation) is not Outcome<PhotoView>.Done(var view) || actor.Role is not (Role.SocialOfficer or Role.LksaHead))
            return new Outcome<Guid>.NotFound();
        if (!view.MayChange)
            return new Outcome<Guid>.Refused("Closed");
        if (view.Photos.Count >= PhotoRules.Most)
            return new Outcome<Guid>.Refused("TooManyPhotos", PhotoRules.Most);
        var inspection = content is null ? null : await inspector.InspectAsync(content, cancellation);
        if (Errors(inspection, alternative) is { Count: > 0 } errors)
            return new Outcome<Guid>.Invalid(errors);
        var accepted = (Inspection.Accepted)inspection!;
        var key = FileCipher.NewKey();
        try
        {
            using var cipher = new FileCipher(key);
            var place = PhotoRules.PlaceOf(institution, view.RegionCode);
            var (whole, preview) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await store.WriteAsync(actor, place, cipher, whole, accepted.Content, cancellation);
            await store.WriteAsync(actor, place, cipher, preview, accepted.Preview, cancellation);
            return await adding.RunAsync(
                actor, new NewPhoto(photo, institution, alternative!, accepted.Form.Type, whole, accepted.Content.Length, preview, accepted.Preview!.Length, key), cancellation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static List<FieldError> Errors(Inspection? inspection, string? alternative) =>
    [
        .. new[]
        {
            inspection switch
            {
                null => new FieldError("File", "FileMissing"),
                Inspection.Refused refused => new FieldError("File", $"Refusal.{refused.Code}", refused.Arguments),
                Inspection.Accepted { Form.Group: not FileGroup.Image } => new FieldError("File", "Refusal.NotAllowed"),
                _ => null,
            },
            PhotoRules.AlternativeError(alternative),
        }.OfType<FieldError>(),
    ];
}
