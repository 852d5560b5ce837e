using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>
/// An openCypher text under a name, such as <c>government.partners-of-institution</c>. Values travel as parameters, never in the text.
/// It returns values and maps, not nodes: what leaves the graph is what the text names.
/// </summary>
public sealed partial record GraphText
{
    private GraphText(string name, string cypher, bool writes)
    {
        if (!NameShape().IsMatch(name))
            throw new ArgumentException($"'{name}' is no name of a text: module.in-kebab-case.", nameof(name));
        (Name, Cypher, Writes) = (name, cypher, writes);
    }

    public string Name { get; }

    public string Cypher { get; }

    public bool Writes { get; }

    /// <summary>The class of what it returns; an actor without the clearance gets no row.</summary>
    public DataClass Class { get; private init; }

    /// <summary>Whether only the portal's own work may run it.</summary>
    public bool ForThePortal { get; private init; }

    /// <summary>Whether administrators see what officers of the whole country see; otherwise they see nothing of a scoped text.</summary>
    public bool ForAdministrators { get; init; }

    /// <summary>Parameters, and keys of maps in them, that hold the declared name of an institution and nothing else.</summary>
    public IReadOnlySet<string> InstitutionNames { get; init; } = new HashSet<string>();

    /// <summary>
    /// A text that reads within the actor's scope: it compares with <c>$scopeInstitution</c> (the id of the own institution), with
    /// <c>$scopeLow</c> and <c>$scopeHigh</c> (the half-open range of the own region's codes), or with both.
    /// </summary>
    public static GraphText Read(string name, string cypher, DataClass dataClass) =>
        cypher.Contains("$scopeInstitution", StringComparison.Ordinal)
        || (cypher.Contains("$scopeLow", StringComparison.Ordinal) && cypher.Contains("$scopeHigh", StringComparison.Ordinal))
            ? new GraphText(name, cypher, writes: false) { Class = dataClass }
            : throw new ArgumentException($"The text {name} does not ask for the actor's scope.", nameof(cypher));

    /// <summary>A text whose answer is the same for everyone who is signed in.</summary>
    public static GraphText ReadUnscoped(string name, string cypher) => new(name, cypher, writes: false) { Class = DataClass.Internal };

    /// <summary>A text by which the portal's own work reads back what it wrote, whole and under nobody's scope. No person runs it.</summary>
    public static GraphText ReadBack(string name, string cypher) => new(name, cypher, writes: false) { Class = DataClass.Internal, ForThePortal = true };

    /// <summary>A text by which the portal's own work keeps the graph up to date.</summary>
    public static GraphText Write(string name, string cypher) => new(name, cypher, writes: true);

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex NameShape();
}
