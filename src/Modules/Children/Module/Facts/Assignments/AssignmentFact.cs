using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Facts.Assignments;

/// <summary>A row of <c>assignment_event</c> in ClickHouse: no value of it names a child or a carer.</summary>
/// <param name="Id">Of the row in PostgreSQL that it is made of.</param>
/// <param name="At">When it happened (UTC), to the millisecond.</param>
/// <param name="Kind">The code of an <see cref="AssignmentKind"/>.</param>
/// <param name="Pseudonym">Of the child, the same in all its facts; the empty id when the child's key was destroyed before they were written.</param>
/// <param name="Institution">Where the case was.</param>
/// <param name="RegionCode">The institution's region at that time.</param>
/// <param name="Stage">The number of the stage at which the case stood.</param>
/// <param name="Caseload">How many children the carer then had.</param>
/// <param name="Version">Of the register line after the event: the place in the child's own order.</param>
internal sealed record AssignmentFact(
    Guid Id, DateTime At, string Kind, Guid Pseudonym, Guid Institution, string RegionCode, byte Stage, uint Caseload, uint Version) : IFact
{
    public static AssignmentFact Of(AssignmentEvent happened, Guid? pseudonym) => new(
        happened.Id, FactTime.Of(happened.At), Codes.Of(happened.Kind), pseudonym ?? Guid.Empty, happened.InstitutionId, happened.RegionCode,
        (byte)happened.Stage, (uint)happened.Caseload, (uint)happened.ChildVersion);

    public IFact Nameless() => this with { Pseudonym = Guid.Empty };
}
