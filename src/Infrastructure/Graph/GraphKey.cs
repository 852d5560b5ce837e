using System.Text.RegularExpressions;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>What tells the nodes of a label apart. By it a MERGE finds its node without walking through all of them, and on Neo4j makes none twice.</summary>
public sealed partial record GraphKey
{
    public GraphKey(string label, string property)
    {
        if (!Shape().IsMatch(label) || !Shape().IsMatch(property))
            throw new ArgumentException($"'{label}.{property}' is no label and property.", nameof(label));
        (Label, Property) = (label, property);
    }

    public string Label { get; }

    public string Property { get; }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\z")]
    private static partial Regex Shape();
}
