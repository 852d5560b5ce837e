namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>
/// Looks at what was uploaded: what it is, whether it is whole and no second file at once, and makes of it what is kept. Pictures are drawn
/// anew, so that place, camera and hidden previews are gone; tags of recordings are taken off. Two files at a time in a process, since one
/// may need a hundred megabytes.
/// </summary>
public sealed class FileInspector : IDisposable
{
    /// <summary>How many of a file's first bytes <see cref="Foretell"/> wants.</summary>
    public const int HeadSize = Signatures.Enough;

    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <summary>The type that the first bytes speak of, to refuse the rest of an upload early; a ZIP is told by its entries, later.</summary>
    public static FileForm? Foretell(ReadOnlySpan<byte> head) => Signatures.Of(head) is { } type ? FileForm.Of(type) : null;

    public async Task<Inspection> InspectAsync(byte[] content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        await _turns.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Inspect(content), cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private static Inspection Inspect(byte[] content)
    {
        if (Signatures.Of(content) is not { } type)
            return new Inspection.Refused("NotAllowed");
        var form = FileForm.Of(type);
        if (content.Length > form.Most)
            return new Inspection.Refused("TooLarge", form.Most / 1024 / 1024);
        return form.Group switch
        {
            FileGroup.Image => Picture.Clean(form, content),
            FileGroup.Pdf => PdfCheck.Check(form, content),
            FileGroup.Audio => Recording.Clean(form, content),
            _ => OfficeCheck.Check(content),
        };
    }
}
