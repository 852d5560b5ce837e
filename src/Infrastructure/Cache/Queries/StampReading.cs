namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>Stamps at one moment.</summary>
/// <param name="Text">The server's run and the stamps of all that a query depends on; part of its entry's name.</param>
/// <param name="Versions">Of the things that were watched, in their order; zero for those of which nobody has told.</param>
internal sealed record StampReading(string Text, IReadOnlyList<int> Versions);
