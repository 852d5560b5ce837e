namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>What PostgreSQL says to somebody who may be given an answer that was made before.</summary>
/// <param name="Life">Of the database: another one after a restore, and after a replica took over.</param>
/// <param name="Underway">Committed changes that the relay has not confirmed.</param>
internal sealed record Standing(string Life, IReadOnlyList<Underway> Underway);
