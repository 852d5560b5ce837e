using MerajutASA.Anonymisation.Demands;
using MerajutASA.Anonymisation.Records;
using MerajutASA.Anonymisation.Tests.Checking;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Demands;

/// <summary>The examples of Li and others 2007: nine salaries, of which a class has three.</summary>
public sealed class DistanceTests
{
    private static readonly Paths Person = new("person", Enumerable.Range(0, 9).ToDictionary(person => $"{person}", person => new[] { $"{person}", "*" }));

    private static readonly Rows Salaries = new(["person", "salary"], [.. Enumerable.Range(0, 9).Select(person => new[] { $"{person}", $"{(person + 3) * 1000}" })]);

    [Theory]
    [InlineData(new[] { 3, 4, 5 }, 0.375)]
    [InlineData(new[] { 6, 8, 11 }, 0.167)]
    public void Numbers_are_as_far_apart_as_in_the_paper(int[] thousands, double distance)
    {
        var (tuples, sensitive) = Of(Salaries, "salary");

        Assert.Equal(distance, new OrderedDistance(sensitive, "salaries.csv").From(Some(tuples, [.. thousands.Select(salary => salary - 3)])), 3);
    }

    [Fact]
    public void Equally_distant_values_are_apart_by_half_of_all_differences()
    {
        var (tuples, sensitive) = Of(Salaries, "salary");

        Assert.Equal(6.0 / 9, new EqualDistance(sensitive).From(Some(tuples, [0, 1, 2])), 12);
        Assert.Equal(0, new EqualDistance(sensitive).From(Some(tuples, [.. Enumerable.Range(0, 9)])), 12);
    }

    [Fact]
    public void Values_of_one_branch_are_nearer_than_those_of_two()
    {
        // Two branches of two; a class of one branch has to send half of it across the root, one of both only to its siblings.
        var illness = new Paths("illness", new Dictionary<string, string[]>
        {
            ["ulcer"] = ["ulcer", "stomach", "*"],
            ["gastritis"] = ["gastritis", "stomach", "*"],
            ["flu"] = ["flu", "lungs", "*"],
            ["bronchitis"] = ["bronchitis", "lungs", "*"],
        });
        var (tuples, sensitive) = Of(new Rows(["person", "illness"], [["0", "ulcer"], ["1", "gastritis"], ["2", "flu"], ["3", "bronchitis"]]), "illness");
        var distance = new HierarchicalDistance(sensitive, illness.ToHierarchy(), "illnesses.csv");

        Assert.Equal(0.5, distance.From(Some(tuples, [0, 1])), 12);
        Assert.Equal(0.25, distance.From(Some(tuples, [0, 2])), 12);
    }

    [Fact]
    public void What_is_no_number_has_no_order()
    {
        var (_, sensitive) = Of(new Rows(["person", "salary"], [["0", "3000"], ["1", "tiga ribu"]]), "salary");

        var refused = Assert.Throws<AnonymisationException>(() => new OrderedDistance(sensitive, "salaries.csv"));
        Assert.Equal(("salaries.csv", 3, "salary", "tiga ribu"), (refused.File, refused.Line, refused.Column, refused.Value));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Equally_frequent_values_have_the_entropy_of_their_number(int l, bool isMet)
    {
        var (tuples, _) = Of(Salaries, "salary");

        Assert.Equal(isMet, new EntropyDiversity(l).IsMet(Some(tuples, [2, 4, 8])));
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(1.5, 2, false)]
    [InlineData(4, 3, true)]
    [InlineData(3, 3, false)]
    [InlineData(9, 4, false)]
    public void The_most_frequent_value_must_be_rarer_than_c_times_the_tail(double c, int l, bool isMet)
    {
        // Counts 3, 1 and 1: from the second on there are 2, from the third on 1, and no fourth.
        var (tuples, _) = Of(new Rows(["person", "salary"], [["0", "a"], ["1", "a"], ["2", "a"], ["3", "b"], ["4", "c"]]), "salary");

        Assert.Equal(isMet, new RecursiveDiversity(c, l).IsMet(Some(tuples, [0, 1, 2, 3, 4])));
    }

    private static (Tuples Tuples, SensitiveColumn Sensitive) Of(Rows rows, string sensitive)
    {
        var tuples = Tuples.Of(rows.ToTable(), [Person.ToHierarchy()], sensitive);
        return (tuples, tuples.Sensitive!);
    }

    private static Histogram Some(Tuples tuples, int[] chosen)
    {
        var histogram = new Histogram(tuples);
        foreach (var tuple in chosen)
            histogram.Add(tuple);
        return histogram;
    }
}
