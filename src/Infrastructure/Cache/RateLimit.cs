namespace MerajutASA.Infrastructure.Cache;

/// <summary>A bucket of <paramref name="Tokens"/> that refills evenly, from empty to full, within <paramref name="Refill"/>.</summary>
public sealed record RateLimit(int Tokens, TimeSpan Refill);
