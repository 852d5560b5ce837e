using MerajutASA.Anonymisation.Tests.Checking;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Adult;

/// <summary>Releases of real records under each kind of demand, each proven from its words alone.</summary>
public sealed class AdultReleaseTests
{
    private const string Occupation = "occupation";

    // Nothing is monotone about closeness: nearly all transformations are tried, minutes for all columns.
    private static readonly string[] LeftOut = Environment.GetEnvironmentVariable("MERAJUT_FULL") == "1" ? [] : ["education", "native-country", "workclass"];

    public static TheoryData<string, Settings> Asked() => new()
    {
        { "k", new Settings { K = 5 } },
        { "k, little withheld", new Settings { K = 5, Suppression = 0.04 } },
        { "k, nothing withheld", new Settings { K = 2, Suppression = 0 } },
        { "large k", new Settings { K = 500, Suppression = 0.02 } },
        { "distinct", new Settings { K = 5, Sensitive = Occupation, Diversity = new Diversity(3) } },
        { "entropy", new Settings { K = 5, Sensitive = Occupation, Diversity = new Diversity(3, DiversityKind.Entropy), Suppression = 0.1 } },
        { "recursive", new Settings { K = 5, Sensitive = Occupation, Diversity = new Diversity(3, DiversityKind.Recursive, 2) } },
        { "closeness", new Settings { K = 5, Sensitive = Occupation, Closeness = new ClosenessDemand(0.3), Suppression = 0.1, Drop = LeftOut } },
        { "closeness by hierarchy", new Settings { K = 5, Sensitive = Occupation, Closeness = new ClosenessDemand(0.2, DistanceKind.Hierarchical), Drop = LeftOut } },
        { "closeness of numbers", new Settings { K = 5, Sensitive = "age", Closeness = new ClosenessDemand(0.1, DistanceKind.Ordered), Keep = [Occupation], Drop = ["race"] } },
    };

    [Theory, MemberData(nameof(Asked))]
    public void A_full_domain_release_is_what_was_asked_for(string name, Settings settings)
    {
        Assert.NotEmpty(name);
        Verifier.Verify(AdultData.Rows(), AdultData.Paths(), AdultData.Release(settings));
    }

    [Theory, MemberData(nameof(Asked))]
    public void A_local_release_is_what_was_asked_for_and_loses_no_more(string name, Settings settings)
    {
        Assert.NotEmpty(name);
        var release = AdultData.Release(settings with { Model = Model.Local });

        Verifier.Verify(AdultData.Rows(), AdultData.Paths(), release);
        Assert.True(release.Loss <= AdultData.Release(settings).Loss);
    }
}
