using System.Text;
using CsvHelper;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Lines of a CSV file. The separator and the encoding are found out: Excel in Indonesia writes semicolons, and older ones no UTF-8.</summary>
internal static class CsvSheet
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        // What is typed of a child must not stand in a log.
        IncludeValuesInExceptions = false,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
    };

    public static IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Lines(byte[] content)
    {
        var lines = new List<(int, IReadOnlyList<string>)>();
        try
        {
            using var reader = CsvReader.Create(new StringReader(Decode(content)), Options);
            while (reader.Read())
            {
                if (lines.Count > ImportLimits.Rows + 10)
                    throw new SheetFaultException("TooManyRows", ImportLimits.Rows);
                lines.Add(((int)reader.LineNumber, reader.Current.ToArray()));
            }
        }
        catch (CsvFormatException broken)
        {
            throw new SheetFaultException("FileBroken", broken.GetType().Name);
        }

        return lines;
    }

    private static string Decode(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            // What is no UTF-8 was written by an older Windows; its letters beyond ASCII are those of Latin-1 in all names of ours.
            return Encoding.Latin1.GetString(content);
        }
    }
}
