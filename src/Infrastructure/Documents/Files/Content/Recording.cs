using System.Buffers.Binary;

namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>
/// Recordings, without what a phone writes beside the sound: ID3 tags are cut off, and the user data of an MPEG-4 file, in which phones put
/// the place, is made empty space of the same size, since the sound is found by its place in the file. Tags of Ogg files stay: they are part
/// of the stream's own checksums.
/// </summary>
internal static class Recording
{
    private const int Id3Head = 10;
    private const int Id3Tail = 128;

    public static Inspection Clean(FileForm form, byte[] content) => form.Type switch
    {
        FileType.Mp3 => Mp3(form, content),
        FileType.M4a => Mpeg4(form, content),
        _ => new Inspection.Accepted(form, content),
    };

    private static Inspection Mp3(FileForm form, byte[] content)
    {
        var sound = content.AsSpan();
        while (sound.Length > Id3Head && sound.StartsWith("ID3"u8))
        {
            // Seven bits a byte (ID3v2.4, 6.2); a footer stands behind where the flag says so.
            var size = ((sound[6] & 0x7F) << 21) | ((sound[7] & 0x7F) << 14) | ((sound[8] & 0x7F) << 7) | (sound[9] & 0x7F);
            var whole = Id3Head + size + ((sound[5] & 0x10) != 0 ? Id3Head : 0);
            if (whole >= sound.Length)
                return new Inspection.Refused("Damaged");
            sound = sound[whole..];
        }

        // Some writers leave zeros between the tag and the sound.
        sound = sound.TrimStart((byte)0);
        if (!Signatures.IsMpegFrame(sound))
            return new Inspection.Refused("Damaged");
        if (sound.Length > Id3Tail && sound[^Id3Tail..].StartsWith("TAG"u8))
            sound = sound[..^Id3Tail];
        return new Inspection.Accepted(form, sound.ToArray());
    }

    private static Inspection Mpeg4(FileForm form, byte[] content)
    {
        var cleaned = (byte[])content.Clone();
        var found = new Found();
        var isWhole = Walk(cleaned, 0, cleaned.Length, found, depth: 0);
        // A film is no recording: it would show faces that nobody agreed to.
        if (found.Film)
            return new Inspection.Refused("NotAllowed");
        return isWhole && found.Sound && found.Data ? new Inspection.Accepted(form, cleaned) : new Inspection.Refused("Damaged");
    }

    /// <summary>Boxes within boxes (ISO/IEC 14496-12, 4.2); false when one reaches beyond what holds it.</summary>
    private static bool Walk(byte[] content, int from, int to, Found found, int depth)
    {
        for (var at = from; at < to;)
        {
            if (to - at < 8)
                return false;
            long size = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            var head = 8;
            if (size == 1 && to - at >= 16)
                (size, head) = (BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(at + 8)), 16);
            else if (size == 0)
                size = to - at;
            if (size < head || size > to - at)
                return false;
            var name = content.AsSpan(at + 4, 4);
            var (inner, end) = (at + head, at + (int)size);
            if (name.SequenceEqual("udta"u8) || name.SequenceEqual("meta"u8) || name.SequenceEqual("uuid"u8))
            {
                "free"u8.CopyTo(name);
                content.AsSpan(inner, end - inner).Clear();
            }
            else if (name.SequenceEqual("mdat"u8))
                found.Data = true;
            else if (name.SequenceEqual("hdlr"u8) && end - inner >= 12)
            {
                found.Sound |= content.AsSpan(inner + 8, 4).SequenceEqual("soun"u8);
                found.Film |= content.AsSpan(inner + 8, 4).SequenceEqual("vide"u8);
            }
            else if (depth < 4 && (name.SequenceEqual("moov"u8) || name.SequenceEqual("trak"u8) || name.SequenceEqual("mdia"u8)) && !Walk(content, inner, end, found, depth + 1))
                return false;
            at = end;
        }

        return true;
    }

    private sealed class Found
    {
        public bool Sound { get; set; }

        public bool Film { get; set; }

        public bool Data { get; set; }
    }
}
