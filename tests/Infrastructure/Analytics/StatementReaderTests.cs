using System.Text;
using CsCheck;
using MerajutASA.ClickHouseHost.Queries;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

public sealed class StatementReaderTests
{
    [Theory]
    [InlineData("SELECT 1 SETTINGS a = 1")]
    [InlineData("SELECT 1 settings a")]
    [InlineData("SELECT .5SETTINGS a = 1")]
    [InlineData("SELECT 5. SETTINGS a = 1")]
    [InlineData("SELECT a.5. SETTINGS a = 1")]
    [InlineData("SELECT ')' || \"x\"\"\" SETTINGS a = 1")]
    [InlineData("SELECT 1 /* /* */ ' */ SETTINGS a = 1 -- '")]
    [InlineData("SELECT 1 -- '\nSETTINGS a = 1 -- '")]
    [InlineData("SELECT 1 # '\nSETTINGS a = 1 # '")]
    [InlineData("SELECT 1 // '\nSETTINGS a = 1 // '")]
    public void A_settings_clause_is_seen(string text) => Assert.True(Read(text).HasSettings);

    [Theory]
    [InlineData("SELECT 'SETTINGS a = 1'")]
    [InlineData("SELECT 1 -- SETTINGS a = 1")]
    [InlineData("SELECT 1 /* SETTINGS a = 1 */")]
    [InlineData("SELECT `settings`, \"SETTINGS\" FROM t")]
    [InlineData("SELECT * FROM system.settings")]
    [InlineData("SELECT * FROM `system` . settings")]
    [InlineData("SELECT settings_count, my_settings FROM t")]
    [InlineData("SELECT 'it''s \\' SETTINGS a = 1'")]
    public void What_is_no_settings_clause_passes(string text) => Assert.False(Read(text).HasSettings);

    [Theory]
    [InlineData("SELECT ‘ ' ’ SETTINGS a = 1 -- '")]
    [InlineData("SELECT $$ ' $$ SETTINGS a = 1 -- '")]
    [InlineData("SELECT 1 −− '\nSETTINGS a = 1")]
    public void What_the_engine_may_read_differently_is_strange(string text) => Assert.True(Read(text).IsStrange);

    [Theory]
    [InlineData("INSERT INTO t (a, b) FORMAT RowBinary\n\u0001", "INSERT INTO t (a, b) ", "RowBinary", "\u0001")]
    [InlineData("insert into t format CSV \r\n1,2", "insert into t ", "CSV", "1,2")]
    [InlineData("INSERT INTO t FORMAT CSV 1,2", "INSERT INTO t ", "CSV", "1,2")]
    [InlineData("INSERT INTO t VALUES (1, 'SETTINGS x')", "INSERT INTO t ", "Values", " (1, 'SETTINGS x')")]
    [InlineData("INSERT INTO t (`format`, values) /* FORMAT */ VALUES(1)", "INSERT INTO t (`format`, values) /* FORMAT */ ", "Values", "(1)")]
    public void An_insert_is_parted_from_its_data(string text, string before, string format, string data)
    {
        var statement = Read(text);

        Assert.Equal((before, format), (Encoding.UTF8.GetString(statement.Sql.Bytes.Span), statement.Format));
        Assert.Equal(data, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)[statement.DataStart!.Value..]));
        Assert.False(statement.HasSettings);
    }

    [Theory]
    [InlineData("INSERT INTO t SELECT * FROM u FORMAT CSV", "CSV")]
    [InlineData("SELECT 1 FORMAT JSONEachRow;", "JSONEachRow")]
    [InlineData("SELECT format FROM t", null)]
    [InlineData("SELECT 'FORMAT CSV'", null)]
    public void Any_other_statement_is_whole(string text, string? format)
    {
        var statement = Read(text);

        Assert.Null(statement.DataStart);
        Assert.Equal(format, statement.Format);
        Assert.Equal(text, Encoding.UTF8.GetString(statement.Sql.Bytes.Span));
    }

    [Fact]
    public void Many_comments_do_not_exhaust_the_stack() =>
        Assert.Equal("SELECT", Read(string.Concat(Enumerable.Repeat("/**/--\n", 200_000)) + "SELECT 1").Verb);

    [Fact]
    public void A_literal_hides_whatever_it_holds() => Gen.String.Sample(text =>
    {
        foreach (var quoted in new[] { Sql.Literal(text), Sql.Identifier(text) })
        {
            var statement = Read($"SELECT {quoted} SETTINGS a = 1");
            Assert.True(statement.HasSettings);
            Assert.False(statement.IsStrange || statement.IsUnclosed);
            Assert.False(Read($"SELECT {quoted}").HasSettings);
        }
    });

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Byte.Array.Sample(bytes => Assert.NotNull(StatementReader.Read(bytes)));

    private static Statement Read(string text) => StatementReader.Read(Encoding.UTF8.GetBytes(text));
}
