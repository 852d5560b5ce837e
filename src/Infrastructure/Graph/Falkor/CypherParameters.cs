using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MerajutASA.Infrastructure.Graph.Falkor;

/// <summary>
/// FalkorDB takes parameters only as a text before the text: <c>CYPHER name="…" </c>. This is the one place that writes it;
/// what goes in comes out, and no value can end its own literal.
/// </summary>
internal static partial class CypherParameters
{
    public static string Prefix(IReadOnlyDictionary<string, object?> parameters)
    {
        var text = new StringBuilder("CYPHER ");
        foreach (var (name, value) in parameters)
        {
            text.Append(Checked(name)).Append('=');
            Write(text, value);
            text.Append(' ');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case byte or short or int or long:
                text.Append(Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                text.Append(Number(number));
                break;
            case Guid id:
                WriteString(text, id.ToString("D"));
                break;
            case string words:
                WriteString(text, words);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteAll(text, '{', '}', map, entry => Write(text.Append(Checked(entry.Key)).Append(':'), entry.Value));
                break;
            case IEnumerable items:
                WriteAll(text, '[', ']', items.Cast<object?>(), item => Write(text, item));
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is no value of the graph.", nameof(value));
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(item);
        }

        text.Append(close);
    }

    // The engine knows \\ and \" and a few letters after a backslash; every other sign stands for itself, line breaks too.
    private static void WriteString(StringBuilder text, string words)
    {
        text.Append('"');
        for (var i = 0; i < words.Length; i++)
        {
            var sign = words[i];
            if (sign == '\0')
                throw new ArgumentException("A text for the graph must not hold U+0000: the engine ends there.", nameof(words));
            if (char.IsSurrogate(sign) && !(char.IsHighSurrogate(sign) ? i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]) : i > 0 && char.IsHighSurrogate(words[i - 1])))
                throw new ArgumentException("A text for the graph must be well-formed Unicode.", nameof(words));
            if (sign is '\\' or '"')
                text.Append('\\');
            text.Append(sign);
        }

        text.Append('"');
    }

    private static string Number(double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException("A number for the graph must be finite.", nameof(number));
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        // Without a point or an exponent it would come back as an integer.
        return digits.AsSpan().ContainsAny('.', 'E') ? digits : digits + ".0";
    }

    private static string Checked(string name) =>
        Identifier().IsMatch(name) ? name : throw new ArgumentException($"'{name}' is no name of a parameter.", nameof(name));

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]{0,63}\z")]
    private static partial Regex Identifier();
}
