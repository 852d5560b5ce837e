using System.Text.Json;
using MerajutASA.Bench.Measuring;
using Xunit;

namespace MerajutASA.Bench.Tests;

public sealed class ReportTests
{
    [Fact]
    public void At_the_top_stands_the_figure_that_is_nearest_to_failing()
    {
        Figure[] figures = [FigureTests.Of(0, 0, "lower", "scans"), FigureTests.Of(0.93, 0.9, "higher", "point"), FigureTests.Of(1.2, 0.9, "higher", "page")];

        using var json = JsonDocument.Parse(Report.Json("rls", figures, new Dictionary<string, object> { ["cores"] = 2 }));

        Assert.Equal("rls", json.RootElement.GetProperty("bench").GetString());
        Assert.Equal(0.93, json.RootElement.GetProperty("ratio").GetDouble());
        Assert.True(json.RootElement.GetProperty("pass").GetBoolean());
        Assert.Equal(3, json.RootElement.GetProperty("figures").GetArrayLength());
    }

    [Fact]
    public void A_missed_bar_comes_before_every_met_one()
    {
        using var json = JsonDocument.Parse(Report.Json("rls", [FigureTests.Of(0.91, 0.9, "higher"), FigureTests.Of(1, 0, "lower")], []));

        Assert.Equal((1d, false), (json.RootElement.GetProperty("ratio").GetDouble(), json.RootElement.GetProperty("pass").GetBoolean()));
    }

    [Fact]
    public void The_cost_of_a_synced_write_is_read_from_the_first_table()
    {
        const string Output = """
            1 second per test
            Compare file sync methods using one 8kB write:
                    open_datasync                      1871.331 ops/sec     534 usecs/op
                    fdatasync                          2042.114 ops/sec     490 usecs/op
                    fsync                              1001.000 ops/sec     999 usecs/op
            Compare file sync methods using two 8kB writes:
                    fdatasync                           900.114 ops/sec    1110 usecs/op
            """;

        Assert.Equal("fdatasync 2042 ops/s, 490 µs each", DiskSync.Read(Output));
        Assert.Null(DiskSync.Read("Could not open output file"));
    }
}
