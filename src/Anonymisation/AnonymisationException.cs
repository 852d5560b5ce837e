using System.Text;

namespace MerajutASA.Anonymisation;

/// <summary>What was asked cannot be done with these files. The message names where it lies and is meant for whoever asked.</summary>
/// <param name="reason">A whole sentence.</param>
public sealed class AnonymisationException(string reason) : Exception
{
    /// <summary>The sentence without the place.</summary>
    public string Reason => reason;

    /// <summary>The file's name, without its folder.</summary>
    public string? File { get; init; }

    /// <summary>From 1, the heading counted.</summary>
    public int? Line { get; init; }

    public string? Column { get; init; }

    public string? Value { get; init; }

    public override string Message
    {
        get
        {
            var place = new StringBuilder(File);
            if (Line is { } line)
                place.Append(place.Length > 0 ? ", " : "").Append("line ").Append(line);
            if (Column is { } column)
                place.Append(place.Length > 0 ? ", " : "").Append("column ").Append(column);
            if (Value is { } value)
                place.Append(place.Length > 0 ? ", " : "").Append("value \"").Append(value).Append('"');
            return place.Length > 0 ? $"{place}: {reason}" : reason;
        }
    }
}
