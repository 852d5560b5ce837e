using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Facts.Reviews;

/// <summary>A row of <c>review_event</c> in ClickHouse: no value of it names a child.</summary>
/// <param name="Id">Of the row in PostgreSQL that it is made of.</param>
/// <param name="At">When it was written down (UTC), to the millisecond.</param>
/// <param name="Pseudonym">Of the child, the same in all its facts; the empty id when the child's key was destroyed before they were written.</param>
/// <param name="Kind">The code of a <see cref="ReviewEventKind"/>.</param>
/// <param name="Review">Of the review, the same in all that happened to it.</param>
/// <param name="Institution">Where the case was.</param>
/// <param name="RegionCode">The institution's region at that time.</param>
/// <param name="DueOn">By when it was to be held.</param>
/// <param name="HeldOn">When it was held.</param>
/// <param name="DaysLate">Days from the one to the other; nought when it was in time.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Sex">The code of a <see cref="Register.Sex"/>.</param>
/// <param name="BirthYear">As known then.</param>
/// <param name="Version">Of the register line after the event: the place in the child's own order.</param>
internal sealed record ReviewFact(
    Guid Id, DateTime At, Guid Pseudonym, string Kind, Guid Review, Guid Institution, string RegionCode, DateOnly DueOn, DateOnly HeldOn, uint DaysLate, string Outcome, string Sex, ushort BirthYear, uint Version) : IFact
{
    public static ReviewFact Of(ReviewEvent happened, Guid? pseudonym) => new(
        happened.Id, FactTime.Of(happened.At), pseudonym ?? Guid.Empty, Codes.Of(happened.Kind), happened.ReviewId, happened.InstitutionId, happened.RegionCode, happened.DueOn, happened.HeldOn, (uint)happened.DaysLate, Codes.Of(happened.Outcome), Codes.Of(happened.Sex), (ushort)happened.BirthYear, (uint)happened.ChildVersion);

    public IFact Nameless() => this with { Pseudonym = Guid.Empty };
}
