using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>
/// Looks at an upload whose bytes are all there, writes what is kept under new ids, and only then has the record say so. Cut off anywhere, it
/// begins again at the next try; what an attempt leaves behind in MongoDB belongs to no record and is swept away.
/// </summary>
internal sealed class UploadFinishing(FileStore store, FileInspector inspector, FinishUploadHandler handler, ILogger<UploadFinishing> logger)
{
    /// <returns>Null when it is kept; else why not.</returns>
    public async Task<Outcome<Inspection.Refused?>> RunAsync(Actor actor, UploadTicket upload, CancellationToken cancellation)
    {
        using var cipher = new FileCipher(upload.Key);
        var sent = await store.ReadWholeAsync(actor, cipher, upload.File, upload.Length, cancellation);
        var inspection = await inspector.InspectAsync(sent, cancellation);
        var finished = inspection is Inspection.Accepted accepted
            ? await KeepAsync(actor, upload, cipher, accepted, cancellation)
            : new FinishUpload(upload.File, upload.Version, ((Inspection.Refused)inspection).Code);
        // From here on what was written is worth keeping, whether the sender still listens or not.
        var outcome = await handler.RunAsync(actor, finished, CancellationToken.None);
        if (outcome is Outcome<bool>.Done(false))
            await ForgetAsync(actor, finished.Content, finished.Preview);
        if (outcome.IsDone)
            await ForgetAsync(actor, upload.File);
        return outcome is Outcome<bool>.Done ? new Outcome<Inspection.Refused?>.Done(inspection as Inspection.Refused) : Forms.Outcomes.As<bool, Inspection.Refused?>(outcome);
    }

    /// <summary>Its first bytes were enough.</summary>
    public Task<Outcome<bool>> RefuseAsync(Actor actor, UploadTicket upload, Inspection.Refused refused, CancellationToken cancellation) =>
        handler.RunAsync(actor, new FinishUpload(upload.File, upload.Version, refused.Code), cancellation);

    private async Task<FinishUpload> KeepAsync(Actor actor, UploadTicket upload, FileCipher cipher, Inspection.Accepted accepted, CancellationToken cancellation)
    {
        var finished = new FinishUpload(upload.File, upload.Version, Refusal: null)
        {
            Type = accepted.Form.Type,
            Length = accepted.Content.Length,
            Content = Guid.CreateVersion7(),
            Preview = accepted.Preview is null ? null : Guid.CreateVersion7(),
            PreviewLength = accepted.Preview?.Length,
        };
        await store.WriteAsync(actor, upload.Place, cipher, finished.Content.Value, accepted.Content, cancellation);
        if (finished.Preview is { } preview)
            await store.WriteAsync(actor, upload.Place, cipher, preview, accepted.Preview, cancellation);
        return finished;
    }

    private async Task ForgetAsync(Actor actor, params IEnumerable<Guid?> files)
    {
        try
        {
            foreach (var file in files.OfType<Guid>())
                await store.RemoveAsync(actor, file);
        }
        catch (StoreUnavailableException away)
        {
            logger.LogInformation("What is left of an upload is swept away later: {Store} does not answer.", away.Store);
        }
    }
}
