namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>
/// Splits a statement as ClickHouse's lexer does, as far as quotes and comments go. Where that lexer knows more
/// (curly quotes, the Unicode minus, <c>$here$</c> documents), the token is <see cref="TokenKind.Strange"/> and the
/// statement is refused: read differently by host and engine, such text could hide a clause from the host.
/// </summary>
internal ref struct Tokenizer(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _position;

    private readonly ReadOnlySpan<byte> Rest => _text[_position..];

    /// <summary>The next token after blanks and comments.</summary>
    public Token Next()
    {
        while (SkipBlank() || SkipLineComment() || SkipBlockComment())
        {
        }

        if (_position >= _text.Length)
            return new Token(TokenKind.End, _text.Length, _text.Length);

        return _text[_position] switch
        {
            (byte)'\'' => Quoted(TokenKind.String),
            (byte)'"' or (byte)'`' => Quoted(TokenKind.QuotedName),
            (byte)'/' when Rest.StartsWith("/*"u8) => Take(TokenKind.Unclosed, Rest.Length),
            (byte)'$' or > 127 => Take(TokenKind.Strange, 1),
            var first when IsWord(first) => Word(),
            _ => Take(TokenKind.Symbol, 1),
        };
    }

    private static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == (byte)'_';

    private bool SkipBlank()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is (byte)' ' or (>= 9 and <= 13))
            _position++;
        return _position > start;
    }

    private bool SkipLineComment()
    {
        if (!Rest.StartsWith("--"u8) && !Rest.StartsWith("//"u8) && !Rest.StartsWith("# "u8) && !Rest.StartsWith("#!"u8))
            return false;
        var end = Rest.IndexOf((byte)'\n');
        _position = end < 0 ? _text.Length : _position + end;
        return true;
    }

    // Block comments nest. One that is not closed is left where it stands.
    private bool SkipBlockComment()
    {
        var depth = 0;
        for (var i = _position; i + 1 < _text.Length; i++)
        {
            var pair = _text.Slice(i, 2);
            if (pair.SequenceEqual("/*"u8))
                (depth, i) = (depth + 1, i + 1);
            else if (depth > 0 && pair.SequenceEqual("*/"u8))
                (depth, i) = (depth - 1, i + 1);
            else if (depth > 0)
                continue;

            if (depth > 0)
                continue;
            var skipped = i > _position;
            _position = skipped ? i + 1 : _position;
            return skipped;
        }

        return false;
    }

    // A quote ends at its own sign, unless that is doubled or follows a backslash.
    private Token Quoted(TokenKind kind)
    {
        var quote = _text[_position];
        for (var i = _position + 1; i < _text.Length; i++)
        {
            if (_text[i] == (byte)'\\')
                i++;
            else if (_text[i] == quote && i + 1 < _text.Length && _text[i + 1] == quote)
                i++;
            else if (_text[i] == quote)
                return Take(kind, i + 1 - _position);
        }

        return Take(TokenKind.Unclosed, Rest.Length);
    }

    private Token Word()
    {
        var length = 1;
        while (length < Rest.Length && IsWord(Rest[length]))
            length++;
        return Take(TokenKind.Word, length);
    }

    private Token Take(TokenKind kind, int length)
    {
        var start = _position;
        _position += length;
        return new Token(kind, start, _position);
    }
}
