using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Reviews;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>When a made-up plan was agreed and how it was reviewed since: mostly in time, some late, and some wait for one that is overdue.</summary>
/// <param name="Agreed">The moment of the agreement.</param>
/// <param name="FirstDue">By when the first review was due.</param>
/// <param name="Held">The reviews, in order.</param>
internal sealed record SeedReviews(DateTimeOffset Agreed, DateOnly FirstDue, IReadOnlyList<ReviewForm> Held)
{
    private const int Months = 6;

    /// <param name="chance">What is drawn from.</param>
    /// <param name="today">The day of the seeding.</param>
    /// <param name="past">How the case moved.</param>
    public static SeedReviews Draw(Random chance, DateOnly today, SeedPast past)
    {
        var arrived = past.Moves.Last(move => move.To == CaseStage.CarePlan).At;
        var later = past.Moves.Where(move => move.To > CaseStage.CarePlan).ToList();
        var agreed = later.Count > 0 ? arrived + ((later[0].At - arrived) / 3) : arrived.AddDays(Math.Min(20, Math.Max(0, today.DayNumber - Calendar.Today(arrived).DayNumber - 1)));
        var end = later.Where(move => move.To >= CaseStage.Termination).Select(move => (DateOnly?)Calendar.Today(move.At)).FirstOrDefault() ?? today;
        var first = Calendar.Today(agreed).AddMonths(Months).AddDays(-chance.Next(1, 60));
        var (due, held) = (first, new List<ReviewForm>());
        while (On(chance, due) is var on && on < end)
        {
            due = on.AddMonths(Months).AddDays(-chance.Next(0, 40));
            held.Add(new ReviewForm
            {
                HeldOn = on,
                Outcome = chance.Next(10) switch { < 7 => ReviewOutcome.Continue, < 9 => ReviewOutcome.Change, _ => ReviewOutcome.GoalReached },
                Findings = SeedNames.Pick(chance, SeedTexts.Findings),
                ChildView = SeedNames.Pick(chance, SeedTexts.Views),
                NextDue = due,
            });
        }

        return new SeedReviews(agreed, first, held);
    }

    private static DateOnly On(Random chance, DateOnly due) => due.AddDays(chance.Next(100) switch { < 62 => -chance.Next(0, 18), < 88 => chance.Next(1, 30), _ => chance.Next(30, 120) });
}
