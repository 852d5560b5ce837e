using MerajutASA.Anonymisation.Reports;
using MerajutASA.Anonymisation.Tests.Checking;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Reports;

public sealed class ReportTests
{
    private const string Odd = "<b>pay|*";

    private static readonly Release Release = new MadeUp(
        new Rows(["age", Odd, "note"], [["31", "1", "x"], ["34", "2", "y"], ["34", "3", "z"], ["48", "1", "w"]]),
        new Dictionary<string, Paths> { ["age"] = new("age", new Dictionary<string, string[]> { ["31"] = ["31", "30-39"], ["34"] = ["34", "30-39"], ["48"] = ["48", "40-49"] }) },
        new Settings { K = 2, Sensitive = Odd, Diversity = new Diversity(2), Closeness = new ClosenessDemand(0.9), Keep = ["note"], Suppression = 0.25 }).Release();

    [Theory]
    [InlineData("Paling banyak 25,0 % dari rekaman boleh ditahan")]
    [InlineData("At most 25.0 % of the records may be withheld")]
    [InlineData("1 rekaman (25,0 %) ditahan")]
    [InlineData("1 records (25.0 %) are withheld")]
    [InlineData("Yang tidak dilindungi")]
    [InlineData("What this does not protect from")]
    [InlineData("with a chance of up to 100.0 %; now it is at most 33.3 %")]
    public void It_says_in_both_languages_what_was_asked_and_what_came_of_it(string said) =>
        Assert.Contains(said, Report.Html(Release), StringComparison.Ordinal);

    [Fact]
    public void Html_is_complete_in_itself_and_words_from_outside_are_no_markup()
    {
        var html = Report.Html(Release);

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;pay|*", html, StringComparison.Ordinal);
        foreach (var outside in new[] { "http:", "https:", "src=", "<script", "@import", "url(" })
            Assert.DoesNotContain(outside, html, StringComparison.Ordinal);
        Assert.Contains("<section id=\"id\" lang=\"id\">", html, StringComparison.Ordinal);
        Assert.Contains("<section id=\"en\" lang=\"en\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_says_the_same_and_its_tables_have_one_width()
    {
        var markdown = Report.Markdown(Release);

        Assert.Contains("# Laporan anonimisasi", markdown, StringComparison.Ordinal);
        Assert.Contains("# Anonymisation report", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\<b\>pay\|\*", markdown, StringComparison.Ordinal);
        var rows = markdown.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Replace(@"\|", "", StringComparison.Ordinal).Count(letter => letter == '|'));
        Assert.Equal([4], rows.Distinct());
    }
}
