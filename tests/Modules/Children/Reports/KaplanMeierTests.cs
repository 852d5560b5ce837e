using MerajutASA.Modules.Children.Reports;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

public sealed class KaplanMeierTests
{
    // Weeks in remission under 6-mercaptopurine (Freireich et al. 1963), as printed in Collett, Klein and Moeschberger, and others.
    private static readonly SurvivalCount[] Remission =
    [
        new(6, 3, 1), new(7, 1, 0), new(9, 0, 1), new(10, 1, 1), new(11, 0, 1), new(13, 1, 0), new(16, 1, 0), new(17, 0, 1), new(19, 0, 1), new(20, 0, 1), new(22, 1, 0),
        new(23, 1, 0), new(25, 0, 1), new(32, 0, 2), new(34, 0, 1), new(35, 0, 1),
    ];

    [Fact]
    public void The_estimate_is_that_of_the_textbook()
    {
        var steps = KaplanMeier.Of(Remission);

        Assert.Equal(
            [(6, 21L, 0.857, 0.076), (7, 17L, 0.807, 0.087), (10, 15L, 0.753, 0.096), (13, 12L, 0.690, 0.107), (16, 11L, 0.627, 0.114), (22, 7L, 0.538, 0.128), (23, 6L, 0.448, 0.135)],
            steps.Select(step => (step.Day, step.AtRisk, Math.Round(step.Share, 3), Math.Round(step.Error, 3))));
        Assert.Equal(23, KaplanMeier.Median(steps));
    }

    [Fact]
    public void The_interval_is_that_of_the_log_minus_log_scale()
    {
        // survival::survfit(Surv(t, d) ~ 1, conf.type = "log-log") of R gives these for weeks 6 and 23.
        var steps = KaplanMeier.Of(Remission);

        Assert.Equal((0.620, 0.952), (Math.Round(steps[0].Low, 3), Math.Round(steps[0].High, 3)));
        Assert.Equal((0.188, 0.680), (Math.Round(steps[^1].Low, 3), Math.Round(steps[^1].High, 3)));
    }

    [Fact]
    public void Nobody_who_arrived_leaves_everybody_waiting_and_all_who_did_nobody()
    {
        Assert.Empty(KaplanMeier.Of([new(5, 0, 3)]));
        Assert.Null(KaplanMeier.Median([]));
        Assert.Equal((1.0, 1.0, 1.0), Bounds(KaplanMeier.After([], 100)));

        var all = KaplanMeier.Of([new(1, 2, 0), new(4, 1, 0)]);
        Assert.Equal((0.0, 0.0, 0.0), Bounds(all[^1]));
        Assert.Equal(1, KaplanMeier.Median(all));
    }

    [Fact]
    public void What_holds_after_a_day_is_the_last_step_before_it()
    {
        var steps = KaplanMeier.Of(Remission);

        Assert.Equal(1, KaplanMeier.After(steps, 5).Share);
        Assert.Equal(steps[0], KaplanMeier.After(steps, 6));
        Assert.Equal(steps[^1], KaplanMeier.After(steps, 1_000));
        Assert.Equal(17, KaplanMeier.AtRisk(Remission, 7));
    }

    private static (double, double, double) Bounds(SurvivalStep step) => (step.Share, step.Low, step.High);
}
