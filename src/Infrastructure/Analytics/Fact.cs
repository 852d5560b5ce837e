namespace MerajutASA.Infrastructure.Analytics;

/// <summary>One row of a table of facts.</summary>
/// <param name="Id">What it is known by, in the column <c>event_id</c>; the same however often it is sent.</param>
/// <param name="At">When it happened (UTC, to the millisecond), in the column <c>at</c>, by whose months the table is cut.</param>
/// <param name="Values">The other columns, in the order in which they are named.</param>
public sealed record Fact(Guid Id, DateTime At, IReadOnlyList<object?> Values);
