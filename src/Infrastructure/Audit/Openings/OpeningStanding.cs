namespace MerajutASA.Infrastructure.Audit.Openings;

/// <summary>How far the openings in the audit log are counted.</summary>
/// <param name="Below">All transactions below this id are; null before the first batch.</param>
/// <param name="CutAt">When the last batch was recorded.</param>
/// <param name="Unsent">Recorded batches that ClickHouse has not confirmed.</param>
/// <param name="Waiting">Entries that are not counted yet.</param>
/// <param name="Oldest">When the oldest of these was written.</param>
internal sealed record OpeningStanding(string? Below, DateTimeOffset? CutAt, long Unsent, long Waiting, DateTimeOffset? Oldest);
