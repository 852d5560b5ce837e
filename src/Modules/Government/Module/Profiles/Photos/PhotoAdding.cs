using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Keeps a picture, and only then has the profile name it.</summary>
internal sealed class PhotoAdding(ViewPhotos viewing, AddPhoto adding, PictureStoring storing)
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
        var inspection = await storing.InspectAsync(content, cancellation);
        if (new[] { PictureStoring.Error(inspection), PhotoRules.AlternativeError(alternative) }.OfType<FieldError>().ToList() is { Count: > 0 } errors)
            return new Outcome<Guid>.Invalid(errors);
        using var picture = await storing.StoreAsync(actor, institution, view.RegionCode, DataClass.Internal, (Inspection.Accepted)inspection!, cancellation);
        return await adding.RunAsync(actor, new NewPhoto(photo, institution, alternative!, picture), cancellation);
    }
}
