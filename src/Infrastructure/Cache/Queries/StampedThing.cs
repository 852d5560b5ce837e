namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>A thing as it stands: its version, and the places in which lists find it.</summary>
public sealed record StampedThing(Guid Id, int Version, IReadOnlyList<string> Places);
