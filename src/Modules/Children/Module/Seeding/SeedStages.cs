using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Spreads made-up cases over the stages, some of them with work left over.</summary>
internal sealed class SeedStages(Random chance, DateOnly today, DateOnly entered, IReadOnlyList<Guid> carers)
{
    public SeedChild Fill(RegisterChild command)
    {
        var stage = chance.Next(100) switch { < 22 => CaseStage.Referral, < 50 => CaseStage.Assessment, _ => CaseStage.CarePlan };
        var assessed = Between(entered, today);
        var child = new SeedChild(command, stage)
        {
            Referral = stage > CaseStage.Referral || chance.Next(2) == 0 ? Referral(command.Reason!, complete: stage > CaseStage.Referral) : null,
            Assessment = stage > CaseStage.Assessment ? Assessment(assessed) : null,
            Plan = stage == CaseStage.CarePlan && chance.Next(100) < 80 ? Plan() : null,
            Agreed = chance.Next(100) < 60,
            Past = new SeedPast(default, []),
        };
        var agreed = child.Agreed && child.Plan is not null;
        child = child with { Past = SeedPast.Draw(chance, today, entered, stage, agreed) };
        return agreed ? child with { Reviews = SeedReviews.Draw(chance, today, child.Past), End = End() } : child;
    }

    private ReferralForm Referral(string reason, bool complete) => new()
    {
        Source = SeedNames.Pick(chance, Enum.GetValues<ReferralSource>()),
        LetterNumber = complete ? $"460/{chance.Next(10, 900)}/{entered.Year}" : null,
        LetterDate = complete ? entered.AddDays(-chance.Next(1, 20)) : null,
        Reason = reason,
    };

    private AssessmentForm Assessment(DateOnly assessed) => new()
    {
        AssessedOn = assessed,
        AssessorId = SeedNames.Pick(chance, carers),
        Needs = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => SeedNames.Pick(chance, Enum.GetValues<NeedsArea>())).ToHashSet(),
        NeedsNote = SeedNames.Pick(chance, SeedTexts.Needs),
        FamilySituation = SeedNames.Pick(chance, SeedTexts.Families),
        ChildView = SeedNames.Pick(chance, SeedTexts.Views),
    };

    private CarePlanForm Plan()
    {
        var goal = SeedNames.Pick(chance, SeedTexts.Goals);
        return new CarePlanForm
        {
            Goal = goal,
            WhyNotReunification = goal == CareGoal.Reunification ? null : SeedNames.Pick(chance, SeedTexts.WhyNot),
            Activities = SeedNames.Pick(chance, SeedTexts.Activities),
            ResponsibleId = SeedNames.Pick(chance, carers),
            ReviewOn = today.AddDays(chance.Next(2, 150)),
            ChildView = SeedNames.Pick(chance, SeedTexts.Views),
        };
    }

    private EndReason? End() => chance.Next(100) switch
    {
        < 12 => null,
        < 62 => EndReason.Reunified,
        < 74 => EndReason.Kin,
        < 79 => EndReason.FosterCare,
        < 83 => EndReason.Guardianship,
        < 86 => EndReason.Adoption,
        < 91 => EndReason.Transferred,
        < 95 => EndReason.LeftWithoutLeave,
        < 96 => EndReason.Died,
        _ => EndReason.Other,
    };

    private DateOnly Between(DateOnly from, DateOnly to) => from.AddDays(chance.Next(Math.Max(1, to.DayNumber - from.DayNumber)));
}
