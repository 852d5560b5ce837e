using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>A row of <c>case_event</c> in ClickHouse: no value of it names a child.</summary>
/// <param name="Id">Of the row in PostgreSQL that it is made of.</param>
/// <param name="At">When it happened (UTC), to the millisecond.</param>
/// <param name="Kind">The code of a <see cref="CaseEventKind"/>.</param>
/// <param name="Pseudonym">Of the child, the same in all its facts; the empty id when the child's key was destroyed before they were written.</param>
/// <param name="Institution">Where the case was.</param>
/// <param name="RegionCode">The institution's region at that time.</param>
/// <param name="FromStage">The number of the stage that it left, or 0.</param>
/// <param name="ToStage">The number of the stage that it came to, or 0.</param>
/// <param name="DaysInStage">Whole days in the stage that it left.</param>
/// <param name="Sex">The code of a <see cref="Register.Sex"/>.</param>
/// <param name="BirthYear">As known then.</param>
/// <param name="EntryReason">The code of a <see cref="Register.EntryReason"/>.</param>
/// <param name="Version">Of the register line after the event: the place in the child's own order.</param>
internal sealed record CaseFact(
    Guid Id, DateTime At, string Kind, Guid Pseudonym, Guid Institution, string RegionCode, byte FromStage, byte ToStage, uint DaysInStage,
    string Sex, ushort BirthYear, string EntryReason, uint Version) : IFact
{
    public static CaseFact Of(CaseEvent happened, Guid? pseudonym) => new(
        happened.Id, FactTime.Of(happened.At), Codes.Of(happened.Kind), pseudonym ?? Guid.Empty, happened.InstitutionId, happened.RegionCode,
        (byte)happened.FromStage, (byte)happened.ToStage, (uint)happened.DaysInStage,
        Codes.Of(happened.Sex), (ushort)happened.BirthYear, Codes.Of(happened.EntryReason), (uint)happened.ChildVersion);

    public IFact Nameless() => this with { Pseudonym = Guid.Empty };
}
