namespace MerajutASA.Infrastructure.Graph;

/// <summary>A text with its values, ready for an engine.</summary>
internal sealed record GraphStatement(string Cypher, IReadOnlyDictionary<string, object?> Parameters, bool Writes, TimeSpan Time);
