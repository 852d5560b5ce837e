namespace MerajutASA.Infrastructure.Cache;

/// <summary>A value that may not be cached as it is, or a scope that is not the actor's: the caller's mistake, never the user's.</summary>
public sealed class CacheRefusedException(string message) : Exception(message);
