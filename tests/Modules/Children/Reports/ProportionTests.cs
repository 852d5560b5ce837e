using MerajutASA.Modules.Children.Reports;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

public sealed class ProportionTests
{
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_that_of_the_published_table(long cases, long all, double low, double high)
    {
        var share = Proportion.Of(cases, all);

        Assert.Equal((low, high), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
        Assert.Equal((double)cases / all, share.Share);
    }

    [Fact]
    public void Of_no_cases_nothing_is_known() => Assert.Equal(new Proportion(0, 0, 1), Proportion.Of(0, 0));

    [Fact]
    public void Classes_hold_about_as_many_each_and_never_part_equal_numbers()
    {
        var classes = new ValueClasses([0, 1, 1, 1, 2, 3, 5, 8, 13, 21, 34]);

        Assert.Equal([(1L, 1L), (2L, 3L), (5L, 8L), (13L, 21L), (34L, 34L)], classes.Bounds);
        Assert.Equal([0, 1, 2, 3, 4, 5], new long[] { 0, 1, 3, 8, 13, 34 }.Select(classes.Of));
        Assert.Empty(new ValueClasses([0, 0]).Bounds);
    }
}
