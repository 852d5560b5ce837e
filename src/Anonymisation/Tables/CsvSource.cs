using System.Text;
using CsvHelper;

namespace MerajutASA.Anonymisation.Tables;

/// <summary>Reads separated values as RFC 4180 has them, in UTF-8, with a comma or a semicolon between cells: whichever the first line has more of.</summary>
internal sealed class CsvSource : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CsvReader _reader;

    private CsvSource(string path)
    {
        Name = Path.GetFileName(path);
        try
        {
            Separator = SeparatorOf(path);
            _reader = CsvReader.Create(new StreamReader(path, Strict, detectEncodingFromByteOrderMarks: true, 1 << 16), new CsvReaderOptions
            {
                HasHeader = false,
                Separator = Separator,
                MalformedData = CsvMalformedDataHandling.Throw,
                TrackLineNumbers = true,
                // Of people: what is wrong is said without them.
                IncludeValuesInExceptions = false,
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AnonymisationException($"The file cannot be read: {fault.Message}") { File = Name };
        }
        catch (DecoderFallbackException)
        {
            throw NotText();
        }
    }

    public string Name { get; }

    public char Separator { get; }

    /// <summary>The line that the record begins on, from 1.</summary>
    public int Line => (int)_reader.LineNumber;

    public int Cells => _reader.FieldCount;

    public string this[int cell] => _reader.GetString(cell);

    public static CsvSource Open(string path) => new(path);

    /// <exception cref="AnonymisationException">The text is not UTF-8, or a quotation mark stands where none may.</exception>
    public bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (DecoderFallbackException)
        {
            throw NotText();
        }
        catch (CsvFormatException fault)
        {
            throw new AnonymisationException("A quotation mark stands inside a cell that is not quoted, or a quoted cell does not end.") { File = Name, Line = (int)fault.LineNumber };
        }
    }

    public void Dispose() => _reader.Dispose();

    private static char SeparatorOf(string path)
    {
        using var reader = new StreamReader(path, Strict);
        var first = reader.ReadLine() ?? "";
        var (semicolons, commas, isQuoted) = (0, 0, false);
        foreach (var letter in first)
        {
            isQuoted ^= letter == '"';
            if (isQuoted)
                continue;
            semicolons += letter == ';' ? 1 : 0;
            commas += letter == ',' ? 1 : 0;
        }

        return semicolons >= commas ? ';' : ',';
    }

    private AnonymisationException NotText() => new("The file is not text in UTF-8.") { File = Name };
}
