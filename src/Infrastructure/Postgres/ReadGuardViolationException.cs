namespace MerajutASA.Infrastructure.Postgres;

/// <summary>A query would have shown Restricted values in a way that cannot be written down. A mistake in code, never in input.</summary>
public sealed class ReadGuardViolationException(string message) : InvalidOperationException(message);
