using MerajutASA.Modules.Children.Reports;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

public sealed class AalenJohansenTests
{
    // Five cases: home on day 1, otherwise on day 2, out of sight on day 3, home on day 4, out of sight on day 5.
    private static readonly ExitCount[] Five = [new("home", 1, 1), new("other", 2, 1), new("", 3, 1), new("home", 4, 1), new("", 5, 1)];

    [Fact]
    public void The_estimate_is_what_is_worked_out_by_hand()
    {
        var steps = AalenJohansen.Of(Five, "home");

        // 1/5; then 1/5 + (4/5 · 3/4) · 1/2. Variances: 1·4·1/5³; and (1/80 + 3/400 + 9/200).
        Assert.Equal([(1, 5L, 1L), (4, 2L, 1L)], steps.Select(step => (step.Day, step.AtRisk, step.Ended)));
        Assert.Equal([0.2, 0.5], steps.Select(step => Math.Round(step.Share, 12)));
        Assert.Equal([0.032, 0.065], steps.Select(step => Math.Round(step.Error * step.Error, 12)));
        Assert.Equal((0.0084, 0.5819), (Math.Round(steps[0].Low, 4), Math.Round(steps[0].High, 4)));
        Assert.Equal(0.2, AalenJohansen.Of(Five, "other")[^1].Share, 12);
    }

    [Fact]
    public void Where_nothing_competes_it_is_what_the_product_limit_leaves_with_its_error()
    {
        ExitCount[] counts = [new("home", 6, 3), new("", 6, 1), new("home", 7, 1), new("", 9, 1), new("home", 10, 1), new("", 10, 1), new("home", 13, 1), new("", 20, 3)];
        var limits = KaplanMeier.Of([new(6, 3, 1), new(7, 1, 0), new(9, 0, 1), new(10, 1, 1), new(13, 1, 0), new(20, 0, 3)]);

        var steps = AalenJohansen.Of(counts, "home");

        Assert.Equal(limits.Select(step => Math.Round(1 - step.Share, 10)), steps.Select(step => Math.Round(step.Share, 10)));
        Assert.Equal(limits.Select(step => Math.Round(step.Error, 10)), steps.Select(step => Math.Round(step.Error, 10)));
    }

    [Fact]
    public void Where_nobody_is_lost_from_sight_it_is_the_plain_share_with_the_error_of_one()
    {
        ExitCount[] counts = [new("home", 1, 2), new("other", 1, 1), new("home", 5, 3), new("died", 8, 1), new("other", 9, 4), new("home", 12, 5), new("other", 20, 4)];

        foreach (var step in AalenJohansen.Of(counts, "home"))
        {
            var share = counts.Where(count => count.Reason == "home" && count.Day <= step.Day).Sum(count => count.Cases) / 20.0;
            Assert.Equal(share, step.Share, 12);
            Assert.Equal(Math.Sqrt(share * (1 - share) / 20), step.Error, 9);
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void It_is_the_sum_over_cases_each_weighed_by_the_chance_of_having_been_followed_so_long(int seed)
    {
        var chance = new Random(seed);
        var cases = Enumerable.Range(0, 300).Select(_ => (Day: chance.Next(1, 40), Reason: chance.Next(5) switch { 0 or 1 => "home", 2 => "kin", 3 => "died", _ => "" })).ToList();
        var counts = cases.GroupBy(one => one).Select(group => new ExitCount(group.Key.Reason, group.Key.Day, group.Count())).ToList();

        foreach (var reason in new[] { "home", "kin", "died" })
        {
            foreach (var step in AalenJohansen.Of(counts, reason))
            {
                var sum = cases.Where(one => one.Reason == reason && one.Day <= step.Day).Sum(one => 1 / Followed(cases, one.Day)) / cases.Count;
                Assert.Equal(sum, step.Share, 10);
                Assert.InRange(step.Share, step.Low, step.High);
            }
        }

        // Every way to end and staying make up the whole.
        var day = 25;
        var all = new[] { "home", "kin", "died" }.Sum(reason => AalenJohansen.After(AalenJohansen.Of(counts, reason), day).Share);
        var staying = KaplanMeier.After(KaplanMeier.Of(
            [.. cases.GroupBy(one => one.Day).OrderBy(group => group.Key).Select(group => new SurvivalCount(group.Key, group.Count(one => one.Reason != ""), group.Count(one => one.Reason == "")))]), day).Share;
        Assert.Equal(1, all + staying, 10);
    }

    [Fact]
    public void Nobody_who_ended_so_has_no_step_and_all_who_did_end_at_one()
    {
        Assert.Empty(AalenJohansen.Of([new("", 5, 3)], "home"));
        Assert.Empty(AalenJohansen.Of([], "home"));
        Assert.Equal(default, AalenJohansen.After([], 100));
        Assert.Equal((1.0, 1.0, 1.0), AalenJohansen.Of([new("home", 1, 2), new("home", 4, 1)], "home")[^1] is var last ? (last.Share, last.Low, last.High) : default);
    }

    /// <summary>The product-limit share of those not yet lost from sight just before a day; who ends on a day is no longer at risk of being lost on it.</summary>
    private static double Followed(List<(int Day, string Reason)> cases, int before)
    {
        var share = 1.0;
        for (var day = 1; day < before; day++)
        {
            var (lost, there) = (cases.Count(one => one.Day == day && one.Reason == ""), cases.Count(one => one.Day > day || (one.Day == day && one.Reason == "")));
            share *= there == 0 ? 1 : 1 - ((double)lost / there);
        }

        return share;
    }
}
