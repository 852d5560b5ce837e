using MerajutASA.Anonymisation.Tests.Checking;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Search;

/// <summary>What cannot be asked is refused before anything is done, each with its reason.</summary>
public sealed class SettingsTests
{
    private static readonly Rows Source = new(["age", "income"], [["31", "1"], ["34", "2"], ["34", "2"]]);

    private static readonly Dictionary<string, Paths> Trees = new()
    {
        ["age"] = new("age", new Dictionary<string, string[]> { ["31"] = ["31", "*"], ["34"] = ["34", "*"] }),
    };

    public static TheoryData<Settings, string> Impossible() => new()
    {
        { Asked with { K = 0 }, "k is 0; it must be at least 1" },
        { Asked with { K = 4 }, "k is 4, and there are only 3 records" },
        { Asked with { Suppression = 1.5 }, "suppressed is 1.5" },
        { Asked with { Suppression = double.NaN }, "suppressed is NaN" },
        { Asked with { Keep = [] }, "column income: There is no hierarchy" },
        { Asked with { Keep = ["income", "age"] }, "nothing to anonymise" },
        { Asked with { Drop = ["wage"] }, "column wage: There is no such column. There are: age, income." },
        { Asked with { Drop = ["income"] }, "named more than once" },
        { Asked with { Keep = [], Sensitive = "income" }, "would not be protected" },
        { Asked with { Keep = [], Sensitive = "wage", Diversity = new Diversity(2) }, "column wage: There is no such column" },
        { Asked with { Diversity = new Diversity(2) }, "need a sensitive column" },
        { Asked with { Keep = [], Sensitive = "income", Diversity = new Diversity(3) }, "only 2 different values" },
        { Asked with { Keep = [], Sensitive = "income", Diversity = new Diversity(0) }, "l is 0" },
        { Asked with { Keep = [], Sensitive = "income", Diversity = new Diversity(2, DiversityKind.Recursive, 0) }, "c is 0" },
        { Asked with { Keep = [], Sensitive = "income", Closeness = new ClosenessDemand(2) }, "t is 2" },
        { Asked with { Keep = [], Sensitive = "income", Closeness = new ClosenessDemand(0.5, DistanceKind.Hierarchical) }, "needs a hierarchy of the sensitive column" },
        { Asked with { Keep = [], Sensitive = "income", Diversity = new Diversity(2, DiversityKind.Entropy) }, "Nothing meets these demands" },
    };

    private static Settings Asked => new() { K = 2, Keep = ["income"] };

    [Fact]
    public void What_can_be_asked_is_done() => Verifier.Verify(Source, Trees, new MadeUp(Source, Trees, Asked).Release());

    [Theory, MemberData(nameof(Impossible))]
    public void What_cannot_be_asked_is_refused(Settings settings, string reason) =>
        Assert.Contains(reason, Assert.Throws<AnonymisationException>(new MadeUp(Source, Trees, settings).Release).Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_that_its_hierarchy_does_not_cover_is_named_with_its_line()
    {
        var rows = new Rows(["age"], [["31"], ["34"], ["99"]]);

        var refused = Assert.Throws<AnonymisationException>(new MadeUp(rows, Trees, new Settings { K = 1 }).Release);

        Assert.Equal("made-up.csv, line 4, column age, value \"99\": The hierarchy age.csv does not cover the value.", refused.Message);
    }
}
