namespace MerajutASA.Infrastructure.Graph;

/// <summary>A statement asked for more time, memory or rows than its actor has.</summary>
public sealed class GraphLimitException(string reason, Exception? cause = null) : Exception($"The graph was asked for more than is granted: {reason}", cause);
