namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>Formats whose pieces can be sent one after another. The others repeat a frame with each piece and are held whole.</summary>
internal static class StreamedFormats
{
    private const string WithHeader = "RowBinaryWithNamesAndTypes";

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "RowBinary", "Native", "TabSeparated", "TSV", "TabSeparatedRaw", "TSVRaw", "CSV", "JSONEachRow", "JSONCompactEachRow",
    };

    private static readonly HashSet<string> SelectVerbs = ["SELECT", "WITH", "FROM", "("];

    /// <summary>Whether the answer of this statement can be sent piece by piece.</summary>
    public static bool Allow(Statement statement, string format) =>
        SelectVerbs.Contains(statement.Verb) && (format == WithHeader || Plain.Contains(format));

    /// <summary>How many bytes at the head of every piece but the first are the names and types again.</summary>
    public static int RepeatedHeader(string format, ReadOnlySpan<byte> piece)
    {
        if (format != WithHeader)
            return 0;

        var position = 0;
        var texts = 2 * ReadLength(piece, ref position);
        for (var i = 0; i < texts; i++)
        {
            var length = ReadLength(piece, ref position);
            position += length;
        }

        return position;
    }

    private static int ReadLength(ReadOnlySpan<byte> piece, ref int position)
    {
        var (value, shift) = (0, 0);
        byte next;
        do
        {
            next = piece[position++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next > 127);
        return value;
    }
}
