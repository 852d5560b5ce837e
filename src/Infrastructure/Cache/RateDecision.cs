namespace MerajutASA.Infrastructure.Cache;

/// <summary>Whether a step may be taken now, and if not, when it may.</summary>
public sealed record RateDecision(bool Allowed, TimeSpan RetryAfter);
