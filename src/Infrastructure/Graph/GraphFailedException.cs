namespace MerajutASA.Infrastructure.Graph;

/// <summary>The engine refused a statement: a text that is wrong, or a right that is missing.</summary>
public sealed class GraphFailedException(string reason, Exception? cause = null) : Exception($"The graph refused a statement: {reason}", cause);
