namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>A committed change that the relay has not yet confirmed.</summary>
internal sealed record Underway(Guid Id, int Version);
