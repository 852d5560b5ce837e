using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Children.Forms;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Cuts the child's picture out of a file's preview, which is large enough for it, and has it sealed.</summary>
internal sealed class PhotographCutting(PreviewFileHandler previews, FileStore store, SetPhotographHandler handler)
{
    public async Task<Outcome<bool>> RunAsync(Actor actor, Guid child, Guid file, Crop crop, CancellationToken cancellation = default)
    {
        var outcome = await previews.RunAsync(actor, file, cancellation);
        if (outcome is not Outcome<FileTicket>.Done(var ticket))
            return outcome.As<FileTicket, bool>();
        using (ticket)
        {
            using var cipher = new FileCipher(ticket.Key);
            var picture = await store.ReadWholeAsync(actor, cipher, ticket.Content, ticket.Length, cancellation);
            return Picture.Thumbnail(picture, crop) is { } thumbnail
                ? await handler.RunAsync(actor, new SetPhotograph(child, file, thumbnail), cancellation)
                : new Outcome<bool>.Refused("NoThumbnail");
        }
    }
}
