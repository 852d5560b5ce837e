namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>What became of an uploaded file when its content was looked at.</summary>
public abstract record Inspection
{
    private Inspection()
    {
    }

    /// <summary>What is to be kept: cleaned of what it told beside its content, with a preview where it can be looked at.</summary>
    public sealed record Accepted(FileForm Form, byte[] Content) : Inspection
    {
        /// <summary>A JPEG of at most <see cref="Picture.PreviewSide"/> pixels a side.</summary>
        public byte[]? Preview { get; init; }
    }

    /// <summary>Why it is not kept, as a code: NotAllowed, TooLarge, Damaged, TooManyPixels, Active, Encrypted, Hybrid.</summary>
    public sealed record Refused(string Code, params object[] Arguments) : Inspection;
}
