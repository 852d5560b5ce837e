namespace MerajutASA.Infrastructure.Audit.Openings;

/// <summary>A row of <c>access_event</c> in ClickHouse: how often people opened records, in one stretch of the audit log. It names nobody.</summary>
/// <param name="Id">Of the row of <c>audit.opening_count</c> in PostgreSQL.</param>
/// <param name="At">The first instant of the hour (UTC).</param>
/// <param name="Role">The stored name of the role that they acted in.</param>
/// <param name="UseCase">What they did.</param>
/// <param name="Institution">Whose records; the empty id where nobody can tell any more.</param>
/// <param name="RegionCode">The institution's region when it was counted.</param>
/// <param name="Openings">Answers that showed records of it.</param>
/// <param name="Records">Children whom they showed, each answer's for itself.</param>
internal sealed record OpeningFact(Guid Id, DateTime At, string Role, string UseCase, Guid Institution, string RegionCode, uint Openings, uint Records);
