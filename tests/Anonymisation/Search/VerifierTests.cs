using MerajutASA.Anonymisation.Tables;
using MerajutASA.Anonymisation.Tests.Checking;
using Xunit;
using Xunit.Sdk;

namespace MerajutASA.Anonymisation.Tests.Search;

/// <summary>The verifier is no use if it lets a bad release pass.</summary>
public sealed class VerifierTests
{
    private static readonly Rows Source = new(["age", "town"], [["31", "Bogor"], ["34", "Depok"], ["31", "Depok"], ["34", "Bogor"]]);

    private static readonly Dictionary<string, Paths> Trees = new()
    {
        ["age"] = new("age", new Dictionary<string, string[]> { ["31"] = ["31", "30-39"], ["34"] = ["34", "30-39"] }),
        ["town"] = new("town", new Dictionary<string, string[]> { ["Bogor"] = ["Bogor", "Jawa Barat"], ["Depok"] = ["Depok", "Jawa Barat"] }),
    };

    private static readonly MadeUp Made = new(Source, Trees, new Settings { K = 2, Suppression = 0 });

    [Fact]
    public void A_good_release_passes() => Verifier.Verify(Source, Trees, Made.Release());

    [Theory]
    [InlineData("age", 0, "40-49")]
    [InlineData("age", 0, "34")]
    [InlineData("town", 1, "Bogor")]
    [InlineData("town", 3, "*")]
    public void A_cell_that_does_not_stand_for_what_it_was_is_found(string column, int record, string word) =>
        Assert.ThrowsAny<XunitException>(() => Verifier.Verify(Source, Trees, Changed(Made.Release(), column, record, word)));

    [Fact]
    public void A_record_that_stands_out_is_found()
    {
        var release = Made.Release();
        var column = release.Transformation![0] == 0 ? "town" : "age";

        Assert.ThrowsAny<XunitException>(() => Verifier.Verify(Source, Trees, Changed(release, column, 0, Source.Records[0][Source.Place(column)])));
    }

    [Fact]
    public void Wrong_figures_are_found()
    {
        var release = Made.Release();

        Assert.ThrowsAny<XunitException>(() => Verifier.Verify(Source, Trees, release with { Suppressed = 1 }));
        Assert.ThrowsAny<XunitException>(() => Verifier.Verify(Source, Trees, release with { Loss = release.Loss + 0.01 }));
        Assert.ThrowsAny<XunitException>(() => Verifier.Verify(Source, Trees, release with { After = release.Before }));
    }

    private static Release Changed(Release release, string name, int record, string word)
    {
        var columns = release.Table.Columns.Select(column => column.Name != name ? column : new Column(
            name, [.. column.Values, word], [.. Enumerable.Range(0, release.Table.Records).Select(one => one == record ? column.Values.Count : column.Values.ToList().IndexOf(column[one]))], []));
        return release with { Table = new Table(release.Table.Name, ';', [.. columns], release.Table.Records) };
    }
}
