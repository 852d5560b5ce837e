using MerajutASA.Anonymisation.Tests.Checking;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Search;

public sealed class EdgeTests
{
    private static readonly Paths Age = Tree("age", "31;30-39;*", "34;30-39;*", "45;40-49;*", "48;40-49;*");

    private static readonly Paths Town = Tree("town", "Bogor;Jawa Barat", "Depok;Jawa Barat", "Solo;Jawa Tengah", "Tegal;Jawa Tengah");

    [Theory]
    [InlineData(Model.FullDomain)]
    [InlineData(Model.Local)]
    public void With_k_1_nothing_is_lost(Model model)
    {
        var release = Of([["31"], ["34"], ["48"]], new Settings { K = 1, Model = model }, Age);

        Assert.Equal((0, 0), (release.Loss, release.Suppressed));
        Assert.Equal(["31", "34", "48"], Rows.Of(release.Table).Records.Select(record => record[0]));
    }

    [Fact]
    public void With_k_of_all_records_all_are_one()
    {
        var release = Of([["31"], ["34"], ["48"]], new Settings { K = 3, Suppression = 0 }, Age);

        Assert.Equal([2], release.Transformation!);
        Assert.Equal((1, 1, 3), (release.Loss, release.After.Classes, release.After.Smallest));
    }

    [Fact]
    public void A_top_level_of_several_values_is_a_limit_to_generalisation()
    {
        string[][] records = [["Bogor"], ["Depok"], ["Solo"]];

        Assert.Equal(1, Of(records, new Settings { K = 2, Suppression = 0.5 }, Town).Suppressed);
        var refused = Assert.Throws<AnonymisationException>(() => Of(records, new Settings { K = 2, Suppression = 0 }, Town));
        Assert.Contains("Nothing meets these demands", refused.Message, StringComparison.Ordinal);
        Assert.Throws<AnonymisationException>(() => Of(records, new Settings { K = 3 }, Town));
    }

    [Fact]
    public void A_withheld_record_tells_nothing_not_even_what_is_sensitive_or_kept()
    {
        var rows = new Rows(["town", "income", "note"], [["Bogor", "1", "a"], ["Depok", "2", "b"], ["Solo", "3", "c"]]);
        var release = new MadeUp(rows, Trees(Town), new Settings { K = 2, Sensitive = "income", Diversity = new Diversity(2), Keep = ["note"] }).Release();

        Assert.Equal(["Jawa Barat;1;a", "Jawa Barat;2;b", "*;*;*"], Rows.Of(release.Table).Records.Select(record => string.Join(';', record)));
    }

    [Fact]
    public void A_column_that_is_dropped_is_not_there()
    {
        var rows = new Rows(["name", "age"], [["Ani", "31"], ["Budi", "31"]]);

        Assert.Equal(["age"], Rows.Of(new MadeUp(rows, Trees(Age), new Settings { K = 2, Drop = ["name"] }).Release().Table).Heading);
    }

    [Fact]
    public void Many_columns_of_many_values_do_not_fit_into_one_number_and_are_still_told_apart()
    {
        // 24 columns of 64 values have 2 to the power of 144 combinations.
        var columns = Enumerable.Range(0, 24).Select(number => new Paths($"c{number}", Enumerable.Range(0, 64).ToDictionary(value => $"{value}", value => new[] { $"{value}" }))).ToList();
        var records = Enumerable.Range(0, 64).Select(value => columns.Select((_, column) => $"{(value * (column + 1)) % 64}").ToArray()).ToArray();
        var rows = new Rows([.. columns.Select(column => column.Column)], [.. records, .. records]);

        var release = new MadeUp(rows, columns.ToDictionary(column => column.Column), new Settings { K = 2 }).Release();

        Assert.Equal((64, 0, 0), (release.Before.Classes, release.Loss, release.Suppressed));
    }

    [Fact]
    public void More_transformations_than_can_be_searched_are_refused()
    {
        var columns = Enumerable.Range(0, 12).Select(number => Tree($"c{number}", "a;b;c;*")).ToList();
        var rows = new Rows([.. columns.Select(column => column.Column)], [[.. columns.Select(_ => "a")]]);

        Assert.Contains("too many", Assert.Throws<AnonymisationException>(new MadeUp(rows, columns.ToDictionary(column => column.Column), new Settings { K = 1 }).Release).Message, StringComparison.Ordinal);
    }

    private static Release Of(string[][] records, Settings settings, Paths paths) => new MadeUp(new Rows([paths.Column], records), Trees(paths), settings).Release();

    private static Dictionary<string, Paths> Trees(Paths paths) => new() { [paths.Column] = paths };

    private static Paths Tree(string column, params string[] lines) => new(column, lines.Select(line => line.Split(';')).ToDictionary(line => line[0]));
}
