using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace MerajutASA.Portal.Tests.Verbs;

/// <summary>Anonymising from the command line, with no settings and nothing up: files in, files out, and one line where something is wrong.</summary>
public sealed class ResearchVerbTests : IDisposable
{
    private const string People = "name;age;town;income\nAni;31;Solo;1\nBudi;34;Solo;2\nCitra;31;Tegal;3\nDewi;34;Tegal;4\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merajut-research-");

    public ResearchVerbTests()
    {
        Write("people.csv", People);
        Directory.CreateDirectory(At("trees"));
        Write("trees/x_age.csv", "31;30-39;*\n34;30-39;*\n");
        Write("trees/town.csv", "Solo;Jawa Tengah;*\nTegal;Jawa Tengah;*\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("full-domain")]
    [InlineData("local")]
    public async Task A_release_its_report_and_its_figures_are_written(string model)
    {
        var (code, said, error) = await RunAsync("--k", "2", "--drop", "name", "--sensitive", "income", "--l", "2", "--model", model, "--json");

        Assert.Equal(("", 0), (error, code));
        var lines = await File.ReadAllLinesAsync(At("out.csv"), TestContext.Current.CancellationToken);
        Assert.Equal("age;town;income", lines[0]);
        Assert.Equal(["1", "2", "3", "4"], lines[1..].Select(line => line.Split(';')[2]));
        Assert.Equal([2, 2], lines[1..].CountBy(line => line[..line.LastIndexOf(';')]).Select(pair => pair.Value));
        Assert.Contains("Laporan anonimisasi", await File.ReadAllTextAsync(At("out.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var answer = JsonDocument.Parse(said).RootElement;
        Assert.Equal((0, 2), (answer.GetProperty("suppressed").GetInt32(), answer.GetProperty("classes").GetInt32()));
        Assert.Equal(model == "local", answer.GetProperty("transformation").ValueKind == JsonValueKind.Null);
        Assert.InRange(answer.GetProperty("loss").GetDouble(), 0.01, 0.99);
        Assert.InRange(answer.GetProperty("checked").GetInt32(), 1, 9);
        Assert.True(answer.GetProperty("seconds").GetDouble() > 0);
        var risks = answer.GetProperty("risks");
        Assert.Equal(1, risks.GetProperty("before").GetProperty("prosecutor").GetProperty("highest").GetDouble());
        Assert.Equal(0.5, risks.GetProperty("after").GetProperty("marketer").GetProperty("average").GetDouble());
        Assert.Equal(0, risks.GetProperty("after").GetProperty("prosecutor").GetProperty("sampleUniqueness").GetDouble());
    }

    [Fact]
    public async Task Without_json_the_figures_are_for_people_and_a_report_may_be_markdown()
    {
        var (code, said, _) = await RunAsync("--k", "2", "--drop", "name", "--keep", "income", "--suppression", "0%", "--report", At("out.md"));

        Assert.Equal(0, code);
        Assert.Contains("suppressed        0 of 4", said, StringComparison.Ordinal);
        Assert.StartsWith("# Laporan anonimisasi", await File.ReadAllTextAsync(At("out.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--k must be a whole number; \"five\" is none.", "--k", "five")]
    [InlineData("--suppression must be a number, with a point before decimals; \"0,04\" is none.", "--k", "2", "--suppression", "0,04")]
    [InlineData("--t must be a number", "--k", "2", "--sensitive", "income", "--t", "near")]
    [InlineData("--model must be one of full-domain, local; \"global\" is none.", "--k", "2", "--model", "global")]
    [InlineData("--diversity says how --l is measured, and --l is missing.", "--k", "2", "--diversity", "entropy")]
    [InlineData("k is 0", "--k", "0", "--drop", "name", "--keep", "income")]
    [InlineData("k is 5, and there are only 4 records", "--k", "5", "--drop", "name", "--keep", "income")]
    [InlineData("people.csv, column name: There is no hierarchy for this column", "--k", "2")]
    [InlineData("column wage: There is no such column. There are: name, age, town, income.", "--k", "2", "--sensitive", "wage", "--l", "2")]
    public Task What_cannot_be_is_one_line_and_leaves_no_file(string reason, params string[] words) => AssertRefusedAsync(reason, words);

    [Fact]
    public Task Demands_that_nothing_meets_are_refused() =>
        AssertRefusedAsync("Nothing meets these demands", "--k", "4", "--drop", "name", "--keep", "income", "--hierarchies", Forest());

    [Theory]
    [InlineData("trees/x_age.csv", "31;30-39;*\n", "people.csv, line 3, column age, value \"34\": The hierarchy x_age.csv does not cover the value.")]
    [InlineData("trees/x_age.csv", "31;30-39;*\n34;*\n", "x_age.csv, line 2, column age, value \"34\": The line has 2 levels")]
    [InlineData("trees/x_age.csv", "31;30-39;*\n34;30-39;*\n31;20-39;*\n", "x_age.csv, line 3, column age, value \"31\": The value has other ancestors on line 1.")]
    [InlineData("people.csv", "", "people.csv: The file is empty")]
    [InlineData("people.csv", "name;age;town;income\nAni;31;Solo\n", "people.csv, line 2: The line has 3 cells")]
    public async Task Files_that_do_not_fit_are_named(string file, string text, string reason)
    {
        Write(file, text);

        await AssertRefusedAsync(reason, "--k", "1", "--drop", "name", "--keep", "income");
    }

    [Fact]
    public async Task Nothing_is_overwritten_that_is_read_and_what_cannot_be_written_is_told()
    {
        string[] asked = ["--k", "2", "--drop", "name", "--keep", "income"];
        File.CreateSymbolicLink(At("link.csv"), At("people.csv"));

        await AssertRefusedAsync("is the input", [.. asked, "--output", At("people.csv")]);
        await AssertRefusedAsync("is the input", [.. asked, "--output", At("link.csv")]);
        await AssertRefusedAsync("is the input", [.. asked, "--report", At("trees/../people.csv")]);
        await AssertRefusedAsync("two different files", [.. asked, "--report", At("out.csv")]);
        await AssertRefusedAsync("among the hierarchies", [.. asked, "--output", At("trees/town.csv")]);
        await AssertRefusedAsync("cannot be written", [.. asked, "--output", At("none/out.csv")]);
        await AssertRefusedAsync("is a folder", [.. asked, "--output", _folder.FullName]);
        Assert.Equal(People, await File.ReadAllTextAsync(At("people.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_there_stays_where_a_new_release_is_refused_and_goes_where_it_is_made()
    {
        Write("out.csv", "before");

        var refused = await RunAsync("--k", "9", "--drop", "name", "--keep", "income");
        Assert.Equal((1, "before"), (refused.Code, await File.ReadAllTextAsync(At("out.csv"), TestContext.Current.CancellationToken)));

        Assert.Equal(0, (await RunAsync("--k", "2", "--drop", "name", "--keep", "income")).Code);
        Assert.StartsWith("age;town;income", await File.ReadAllTextAsync(At("out.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync(string reason, params string[] words)
    {
        var before = Files();
        var (code, said, error) = await RunAsync(words);

        Assert.Equal((1, ""), (code, said));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(before, Files());
    }

    private IEnumerable<string> Files() => [.. Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Hierarchies with several values at their top: not all records can be made one class.</summary>
    private string Forest()
    {
        Directory.CreateDirectory(At("forest"));
        Write("forest/age.csv", "31\n34\n");
        Write("forest/town.csv", "Solo\nTegal\n");
        return At("forest");
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);

    private async Task<(int Code, string Said, string Error)> RunAsync(params string[] words)
    {
        string[] usual = ["--input", At("people.csv"), "--hierarchies", At("trees"), "--output", At("out.csv"), "--report", At("out.html")];
        var rest = usual.Chunk(2).Where(pair => !words.Contains(pair[0])).SelectMany(pair => pair);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MerajutASA.Portal.dll"), "research", "anonymise", .. rest, .. words]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment.Remove("MERAJUT_SETTINGS");
        using var process = Process.Start(start)!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await said).Trim(), (await error).Trim());
    }
}
