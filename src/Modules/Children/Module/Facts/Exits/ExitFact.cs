using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Facts.Exits;

/// <summary>A row of <c>exit_event</c> in ClickHouse: no value of it names a child.</summary>
/// <param name="Id">Of the row in PostgreSQL that it is made of.</param>
/// <param name="At">When it was written down (UTC), to the millisecond.</param>
/// <param name="Pseudonym">Of the child, the same in all its facts; the empty id when the child's key was destroyed before they were written.</param>
/// <param name="Kind">The code of an <see cref="ExitEventKind"/>.</param>
/// <param name="Exit">Of the end, the same in all that happened to it.</param>
/// <param name="Institution">Where the case was.</param>
/// <param name="RegionCode">The institution's region at that time.</param>
/// <param name="Reason">Why the care ended.</param>
/// <param name="EndedOn">The last day of care.</param>
/// <param name="DaysInCare">Whole days from the entry to the end.</param>
/// <param name="Sex">The code of a <see cref="Register.Sex"/>.</param>
/// <param name="BirthYear">As known then.</param>
/// <param name="Version">Of the register line after the event: the place in the child's own order.</param>
internal sealed record ExitFact(
    Guid Id, DateTime At, Guid Pseudonym, string Kind, Guid Exit, Guid Institution, string RegionCode, string Reason, DateOnly EndedOn, uint DaysInCare, string Sex, ushort BirthYear, uint Version) : IFact
{
    public static ExitFact Of(ExitEvent happened, Guid? pseudonym) => new(
        happened.Id, FactTime.Of(happened.At), pseudonym ?? Guid.Empty, Codes.Of(happened.Kind), happened.ExitId, happened.InstitutionId, happened.RegionCode, Codes.Of(happened.Reason), happened.EndedOn, (uint)happened.DaysInCare, Codes.Of(happened.Sex), (ushort)happened.BirthYear, (uint)happened.ChildVersion);

    public IFact Nameless() => this with { Pseudonym = Guid.Empty };
}
