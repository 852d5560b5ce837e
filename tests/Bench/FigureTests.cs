using MerajutASA.Bench.Measuring;
using Xunit;

namespace MerajutASA.Bench.Tests;

public sealed class FigureTests
{
    [Theory]
    [InlineData(0, 0, "lower", true)]
    [InlineData(2, 0, "lower", false)]
    [InlineData(700, 0, "higher", true)]
    [InlineData(0, 0, "higher", true)]
    [InlineData(0.95, 0.9, "higher", true)]
    [InlineData(0.85, 0.9, "higher", false)]
    [InlineData(4, 5, "lower", true)]
    [InlineData(6, 5, "lower", false)]
    public void A_figure_stands_at_its_bar_or_beyond_when_it_passes(double ratio, double bar, string better, bool passes)
    {
        var figure = Of(ratio, bar, better);

        Assert.Equal(passes, figure.Pass);
        Assert.Equal(passes, figure.Standing >= 1);
        Assert.True(double.IsFinite(figure.Standing));
    }

    [Fact]
    public void A_met_bar_of_nothing_is_the_farthest_and_a_missed_one_the_nearest()
    {
        Assert.True(Of(0, 0, "lower").Standing > Of(0.1, 5, "lower").Standing);
        Assert.True(Of(1, 0, "lower").Standing < Of(50, 5, "lower").Standing);
    }

    internal static Figure Of(double ratio, double bar, string better, string name = "figure") => new(name, "ms", 1, ratio, ratio, bar, better, [ratio]);
}
