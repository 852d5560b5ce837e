namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>How a field of an entry is asked for, checked and shown.</summary>
internal enum FieldKind
{
    /// <summary>A line of words.</summary>
    Line,

    /// <summary>A number on paper, such as a deed's: letters, digits and a few marks.</summary>
    Number,

    /// <summary>Kept as ISO 8601.</summary>
    Day,

    /// <summary>One of a list, as its stored code.</summary>
    Code,

    /// <summary>A region's code, down to the regency.</summary>
    Region,

    /// <summary>Another thing of the web, as <c>kind:id</c>.</summary>
    Party,
}
