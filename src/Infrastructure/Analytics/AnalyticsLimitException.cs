namespace MerajutASA.Infrastructure.Analytics;

/// <summary>A query asked for more time, memory or rows than its actor has.</summary>
public sealed class AnalyticsLimitException(string text, Exception cause)
    : Exception($"The query '{text}' asks for more than is granted.", cause);
