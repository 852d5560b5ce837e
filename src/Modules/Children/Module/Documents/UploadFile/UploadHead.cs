using System.Buffers;
using MerajutASA.Infrastructure.Documents.Files.Content;
using Microsoft.AspNetCore.Http;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Looks at the first bytes of an upload, so that nobody sends thirty megabytes to hear that films are not taken.</summary>
internal static class UploadHead
{
    public static async Task<Inspection.Refused?> RefusalAsync(HttpContext context, long length)
    {
        var due = (int)Math.Min(FileInspector.HeadSize, length);
        var read = await context.Request.BodyReader.ReadAtLeastAsync(due, context.RequestAborted);
        var head = read.Buffer.Slice(0, Math.Min(due, read.Buffer.Length)).ToArray();
        // Nothing is taken out: it is all received again, as the upload.
        context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.Start);
        if (head.Length < due)
            return null;
        if (FileInspector.Foretell(head) is not { } form)
            return new Inspection.Refused("NotAllowed");
        return length > form.Most ? new Inspection.Refused("TooLarge", form.Most / 1024 / 1024) : null;
    }
}
