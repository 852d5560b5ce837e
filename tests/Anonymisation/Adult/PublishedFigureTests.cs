using Xunit;

namespace MerajutASA.Anonymisation.Tests.Adult;

/// <summary>What ARX publishes of the Adult extract, to the last digit, and what its search cost.</summary>
public sealed class PublishedFigureTests
{
    // What is bounded without being applied is what makes the search fast; how many it applies is measured in bench.
    private const int All = 2 * 5 * 2 * 3 * 4 * 3 * 3 * 3 * 2;

    [Theory]
    [InlineData(1, 0.22041192847984292, new[] { 0, 3, 0, 0, 2, 1, 1, 1, 0 })]
    [InlineData(0.04, 0.26611081915757495, new[] { 0, 3, 0, 1, 1, 1, 1, 2, 0 })]
    public void The_optimum_is_the_published_one_and_most_others_are_ruled_out_unseen(double suppression, double loss, int[] transformation)
    {
        var release = AdultData.Release(new Settings { K = 5, Suppression = suppression });

        Assert.Equal(loss, release.Loss);
        Assert.Equal(transformation, release.Transformation);
        Assert.Equal(All, release.Transformations);
        Assert.InRange(release.Checked, 1, All / 20);
    }

    [Fact]
    public void The_risks_of_the_raw_file_are_the_published_ones()
    {
        var before = AdultData.Release(new Settings { K = 5 }).Before;

        Assert.Equal(0.6465751607983555, before.Average);
        Assert.Equal(0.5142895033485844, before.SampleUniqueness);
        Assert.Equal(1, before.Highest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.04)]
    public void Local_recoding_loses_at_most_half_of_the_optimum_and_withholds_no_more(double suppression)
    {
        var whole = AdultData.Release(new Settings { K = 5, Suppression = suppression });
        var local = AdultData.Release(new Settings { K = 5, Suppression = suppression, Model = Model.Local });

        Assert.InRange(local.Loss / whole.Loss, 0, 0.5);
        Assert.InRange(local.Suppressed, 0, whole.Suppressed);
        Assert.Null(local.Transformation);
    }
}
