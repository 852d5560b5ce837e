using System.Text;

namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>Reads a statement, up to the data of an INSERT.</summary>
internal sealed class StatementReader
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly List<Token> _tokens = [];

    private StatementReader(ReadOnlyMemory<byte> text) => _text = text;

    /// <summary>Reads the text; of an INSERT that carries data its beginning is enough.</summary>
    public static Statement Read(ReadOnlyMemory<byte> text) => new StatementReader(text).Read();

    private Statement Read()
    {
        var tokenizer = new Tokenizer(_text.Span);
        var depth = 0;
        var carriesData = true;
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next())
        {
            _tokens.Add(token);
            var last = _tokens.Count - 1;
            carriesData &= Is(0, "INSERT") && !(depth == 0 && (Is(last, "SELECT") || Is(last, "WITH") || Is(last, "FROM")));
            if (carriesData && depth == 0 && last > 1 && Is(last, "VALUES"))
                return Shape(token.Start) with { Format = "Values", DataStart = token.End };
            if (carriesData && depth == 0 && last > 2 && Is(last - 1, "FORMAT") && token.Kind == TokenKind.Word)
                return Shape(_tokens[last - 1].Start) with { Format = Text(last), DataStart = AfterLineBreak(token.End) };

            depth += Is(last, "(") || Is(last, "[") || Is(last, "{") ? 1 : Is(last, ")") || Is(last, "]") || Is(last, "}") ? -1 : 0;
        }

        return Shape(_text.Length) with { Format = TrailingFormat() };
    }

    private Statement Shape(int end) => new()
    {
        Sql = new Sql(_text[..end]),
        FirstWords = [.. Enumerable.Range(0, Math.Min(2, _tokens.Count)).Select(i => Text(i).ToUpperInvariant())],
        Calls = Indexes().Where(i => _tokens[i].Kind is TokenKind.Word or TokenKind.QuotedName && Is(i + 1, "(")).Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase),
        HasSettings = Indexes().Any(IsSettings),
        NamesFile = Indexes().Any(i => Is(i, "OUTFILE") || Is(i, "INFILE")),
        IsStrange = _tokens.Any(token => token.Kind == TokenKind.Strange),
        IsUnclosed = _tokens.Any(token => token.Kind == TokenKind.Unclosed),
    };

    private IEnumerable<int> Indexes() => Enumerable.Range(0, _tokens.Count);

    // The clause may lack a value (SETTINGS name), and a number may run into it (1.5SETTINGS, 5. SETTINGS), so every
    // bare SETTINGS counts that is not plainly the last part of a dotted name.
    private bool IsSettings(int i)
    {
        if (_tokens[i].Kind != TokenKind.Word || !Text(i).EndsWith("SETTINGS", StringComparison.OrdinalIgnoreCase))
            return false;
        if (char.IsAsciiDigit(Text(i)[0]))
            return true;
        return Is(i, "SETTINGS") && !(Is(i - 1, ".") && IsName(i - 2));
    }

    private bool IsName(int i) =>
        i >= 0 && (_tokens[i].Kind == TokenKind.QuotedName || (_tokens[i].Kind == TokenKind.Word && !char.IsAsciiDigit(Text(i)[0])));

    private string? TrailingFormat()
    {
        var last = Is(_tokens.Count - 1, ";") ? _tokens.Count - 2 : _tokens.Count - 1;
        return last > 0 && Is(last - 1, "FORMAT") && _tokens[last].Kind == TokenKind.Word ? Text(last) : null;
    }

    private int AfterLineBreak(int position)
    {
        var bytes = _text.Span;
        while (position < bytes.Length && bytes[position] is (byte)' ' or (byte)'\t' or (byte)'\f')
            position++;
        if (position < bytes.Length && bytes[position] == (byte)'\r')
            position++;
        return position < bytes.Length && bytes[position] == (byte)'\n' ? position + 1 : position;
    }

    private string Name(int i) => _tokens[i].Kind == TokenKind.QuotedName ? Text(i)[1..^1] : Text(i);

    private string Text(int i) => Encoding.Latin1.GetString(_text.Span[_tokens[i].Start.._tokens[i].End]);

    private bool Is(int i, string text) =>
        i >= 0 && i < _tokens.Count
        && _tokens[i].Kind is TokenKind.Word or TokenKind.Symbol
        && _tokens[i].End - _tokens[i].Start == text.Length
        && Text(i).Equals(text, StringComparison.OrdinalIgnoreCase);
}
