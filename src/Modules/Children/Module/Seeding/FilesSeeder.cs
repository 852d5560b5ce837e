using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Children.Documents;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Gives a few made-up children a drawn face and a page of lines, through the ordinary use cases. Without MongoDB there are none.</summary>
internal sealed class FilesSeeder(
    SeedFilesHandler children, BeginUploadHandler begin, ContinueUploadHandler go, UploadReceiver receiver, UploadFinishing finishing, PhotographCutting cutting, FileStore store)
{
    private const int ChildrenEach = 4;

    public async Task SeedAsync(Actor head, CancellationToken cancellation)
    {
        try
        {
            await store.ChunksAsync(head, Guid.Empty, cancellation);
        }
        catch (StoreUnavailableException)
        {
            return;
        }

        foreach (var (number, child) in (await children.RunAsync(head, ChildrenEach, cancellation)).Index())
        {
            var face = await UploadAsync(head, child, DocumentKind.Photo, "Foto masuk", MadeUpFiles.Face(number), cancellation);
            _ = (await cutting.RunAsync(head, child, face, new Crop(), cancellation)).Value;
            await UploadAsync(head, child, DocumentKind.BirthCertificate, "Akta lahir", MadeUpFiles.Page(number), cancellation);
        }
    }

    private async Task<Guid> UploadAsync(Actor head, Guid child, DocumentKind kind, string title, byte[] content, CancellationToken cancellation)
    {
        var upload = (await begin.RunAsync(head, new BeginUpload(Guid.CreateVersion7(), child, Guid.CreateVersion7(), kind, title, content.Length), cancellation)).Value;
        using var ticket = (await go.RunAsync(head, upload, cancellation)).Value;
        using var cipher = new FileCipher(ticket.Key);
        await receiver.ReceiveAsync(head, ticket.Place, cipher, upload, content.Length, 0, new MemoryStream(content, writable: false), cancellation);
        return (await finishing.RunAsync(head, ticket, cancellation)).Value is null ? upload : throw new InvalidOperationException($"A made-up file was refused: {title}");
    }
}
