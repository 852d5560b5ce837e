using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MerajutASA.Infrastructure.Tests.Documents.Files;

/// <summary>Files made by hand, each with something that must not be kept, or that is no such file at all.</summary>
internal static class Spoilt
{
    public const string Camera = "RAHASIA-CAM";

    /// <summary>A JPEG with an EXIF block before its picture: the camera's name, and that it was held upright (orientation 6).</summary>
    public static byte[] WithExif(byte[] jpeg)
    {
        var make = Encoding.ASCII.GetBytes(Camera + "\0");
        using var tiff = new MemoryStream();
        using (var writer = new BinaryWriter(tiff, Encoding.ASCII, leaveOpen: true))
        {
            writer.Write("II*\0"u8);
            writer.Write(8);
            writer.Write((short)2);
            Entry(writer, 0x010F, 2, make.Length, 38);
            Entry(writer, 0x0112, 3, 1, 6);
            writer.Write(0);
            writer.Write(make);
        }

        byte[] block = [.. "Exif\0\0"u8, .. tiff.ToArray()];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(block.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. block, .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is so large; its picture is a few bytes.</summary>
    public static byte[] Png(int width, int height)
    {
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        (size[8], size[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", size), .. Chunk("IDAT", Deflated(new byte[1_000])), .. Chunk("IEND", [])];
    }

    public static byte[] Zip(params IEnumerable<string> names)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(Encoding.ASCII.GetBytes(name == "mimetype" ? "application/vnd.oasis.opendocument.text" : "<x/>"));
            }
        }

        return stream.ToArray();
    }

    /// <summary>An archive of one entry that unfolds to so many megabytes of zeros.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var each = 0; each < megabytes; each++)
                entry.Write(zeros);
        }

        return stream.ToArray();
    }

    /// <summary>A recording as a phone writes it, with the place in its user data.</summary>
    public static byte[] M4a(string handler = "soun") => [
        .. Box("ftyp", "M4A \0\0\0\0M4A mp42"u8.ToArray()),
        .. Box("moov", [
            .. Box("mvhd", new byte[100]),
            .. Box("trak", Box("mdia", Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(handler), .. new byte[12]]))),
            .. Box("udta", Box("\u00a9xyz", Encoding.ASCII.GetBytes("-07.0051+110.4381/"))),
        ]),
        .. Box("mdat", Encoding.ASCII.GetBytes("suara suara suara")),
    ];

    /// <summary>Two frames of silence, with a tag before and after.</summary>
    public static byte[] Mp3()
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        byte[] tag = [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 20, .. Encoding.ASCII.GetBytes(Camera.PadRight(20))];
        return [.. tag, .. frame, .. frame, .. Encoding.ASCII.GetBytes(("TAG" + Camera).PadRight(128))];
    }

    private static byte[] Box(string name, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length + 8);
        return [.. size, .. Encoding.Latin1.GetBytes(name), .. content];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var (size, sum) = (new byte[4], new byte[4]);
        byte[] summed = [.. Encoding.ASCII.GetBytes(name), .. content];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(summed));
        return [.. size, .. summed, .. sum];
    }

    private static uint Crc(byte[] content)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var each in content)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
        }

        return ~sum;
    }

    private static byte[] Deflated(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(content);
        return stream.ToArray();
    }

    private static void Entry(BinaryWriter writer, ushort tag, short type, int count, int value)
    {
        writer.Write(tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }
}
