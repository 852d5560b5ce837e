using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>When a made-up case was registered and when it moved, so that reports have a history to tell.</summary>
/// <param name="Registered">The moment of registration.</param>
/// <param name="Moves">What followed, in order; some cases go back once.</param>
internal sealed record SeedPast(DateTimeOffset Registered, IReadOnlyList<(CaseStage To, DateTimeOffset At)> Moves)
{
    /// <summary>Days since registration after which a case may stand at a stage, and how much longer it may have taken.</summary>
    private static readonly Dictionary<CaseStage, (int Least, int More)> Ages = new()
    {
        [CaseStage.Referral] = (2, 150),
        [CaseStage.Assessment] = (20, 280),
        [CaseStage.CarePlan] = (50, 680),
        [CaseStage.Services] = (120, 640),
        [CaseStage.Implementation] = (200, 620),
        [CaseStage.Termination] = (240, 620),
        [CaseStage.Evaluation] = (280, 600),
        [CaseStage.Aftercare] = (300, 600),
    };

    private static readonly int[] Weights = [1, 2, 3, 6, 10, 2, 3, 4];

    /// <param name="chance">What is drawn from.</param>
    /// <param name="today">The day of the seeding.</param>
    /// <param name="entered">When the child came into care.</param>
    /// <param name="stage">As far as the portal's own use cases bring the case.</param>
    /// <param name="agreed">Whether the care plan is agreed, so that the case may be further by now.</param>
    public static SeedPast Draw(Random chance, DateOnly today, DateOnly entered, CaseStage stage, bool agreed)
    {
        var known = Math.Max(1, today.DayNumber - entered.DayNumber);
        var last = agreed ? Later(chance, known) : stage;
        var (least, more) = Ages[last];
        var days = Math.Min(known, least + chance.Next(more));
        List<CaseStage> way = [.. Enumerable.Range(1, (int)last).Select(number => (CaseStage)number)];
        if (last >= CaseStage.CarePlan && chance.Next(100) < 9)
            way.InsertRange(3, [CaseStage.Assessment, CaseStage.CarePlan]);
        var shares = way.Select(at => Weights[(int)at - 1] * (0.4 + chance.NextDouble())).ToList();
        var (all, passed) = (shares.Sum(), 0.0);
        // In working hours, and the last move yesterday at the latest.
        DateTimeOffset At(double share) => new(today.AddDays(-1 - (int)(days * (1 - share))), new TimeOnly(chance.Next(2, 9), chance.Next(60)), TimeSpan.Zero);
        var registered = At(0);
        var moves = new List<(CaseStage To, DateTimeOffset At)>();
        for (var step = 1; step < way.Count; step++)
        {
            passed += shares[step - 1];
            var at = At(passed / all);
            var before = moves.Count == 0 ? registered : moves[^1].At;
            moves.Add((way[step], at < before ? before.AddMinutes(5) : at));
        }

        return new SeedPast(registered, moves);
    }

    private static CaseStage Later(Random chance, int known)
    {
        var wanted = chance.Next(100) switch
        {
            < 24 => CaseStage.CarePlan,
            < 40 => CaseStage.Services,
            < 62 => CaseStage.Implementation,
            < 74 => CaseStage.Termination,
            < 84 => CaseStage.Evaluation,
            _ => CaseStage.Aftercare,
        };
        while (wanted > CaseStage.CarePlan && Ages[wanted].Least > known)
            wanted--;
        return wanted;
    }
}
