namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>Tells types apart by their first bytes. All must begin with their signature: what stands before it could be another file.</summary>
internal static class Signatures
{
    /// <summary>How many bytes are enough.</summary>
    public const int Enough = 128;

    /// <summary>The type, with Docx for every ZIP that is no OpenDocument text: its entries tell more. Null when it is none that is taken.</summary>
    public static FileType? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileType.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileType.Png;
        if (head.StartsWith("RIFF"u8) && At(head, 8, "WEBP"u8))
            return FileType.WebP;
        if (head.StartsWith("%PDF-"u8))
            return FileType.Pdf;
        if (head.StartsWith("OggS"u8) && (At(head, 28, "OpusHead"u8) || At(head, 29, "vorbis"u8)))
            return FileType.Ogg;
        if (At(head, 4, "ftyp"u8))
            return At(head, 8, "M4A "u8) || At(head, 8, "mp42"u8) || At(head, 8, "isom"u8) || At(head, 8, "mp41"u8) || At(head, 8, "dash"u8) ? FileType.M4a : null;
        if (head.StartsWith("ID3"u8) || IsMpegFrame(head))
            return FileType.Mp3;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 3, 4]))
            return At(head, 30, "mimetypeapplication/vnd.oasis.opendocument.text"u8) ? FileType.Odt : FileType.Docx;
        return null;
    }

    /// <summary>Frame sync, MPEG-1 or 2, Layer III, neither a free nor a forbidden bit rate, no reserved sampling rate (ISO/IEC 11172-3).</summary>
    public static bool IsMpegFrame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08
        && (head[2] & 0xF0) is not (0x00 or 0xF0) && (head[2] & 0x0C) != 0x0C;

    private static bool At(ReadOnlySpan<byte> head, int place, ReadOnlySpan<byte> mark) => head.Length >= place + mark.Length && head.Slice(place, mark.Length).SequenceEqual(mark);
}
