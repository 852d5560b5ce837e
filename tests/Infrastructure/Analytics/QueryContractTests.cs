using ClickHouse.Driver;
using ClickHouse.Driver.ADO.Parameters;
using ClickHouse.Driver.Utility;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

[Collection(nameof(ClickHouseContract))]
public sealed class QueryContractTests(ClickHouseFixture clickHouse)
{
    private readonly ClickHouseClient _client = clickHouse.Client;

    [Fact]
    public async Task The_driver_reaches_the_engine() => Assert.True(await _client.PingAsync());

    [Fact]
    public async Task A_value_comes_back_in_its_own_type()
    {
        using var reader = await _client.ExecuteReaderAsync("""
            SELECT toUInt8(7), toInt64(-9000000000), 'Ayu Lestari', toDate('2026-11-22'), toDecimal64(12.345, 3), NULL::Nullable(String),
                   [1, 2]::Array(UInt16), map('a', 1::UInt8), toUUID('00000000-0000-0000-0000-000000000001'), true
            """);
        Assert.True(reader.Read());

        Assert.Equal((byte)7, reader.GetValue(0));
        Assert.Equal(-9_000_000_000L, reader.GetInt64(1));
        Assert.Equal("Ayu Lestari", reader.GetString(2));
        Assert.Equal(new DateTime(2026, 11, 22), reader.GetDateTime(3));
        Assert.Equal(12.345m, reader.GetDecimal(4));
        Assert.True(reader.IsDBNull(5));
        Assert.Equal(new ushort[] { 1, 2 }, reader.GetValue(6));
        Assert.Equal((byte)1, ((Dictionary<string, byte>)reader.GetValue(7))["a"]);
        Assert.Equal(new Guid("00000000-0000-0000-0000-000000000001"), reader.GetGuid(8));
        Assert.True(reader.GetBoolean(9));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task An_empty_answer_still_names_its_columns()
    {
        using var reader = await _client.ExecuteReaderAsync("SELECT number AS n, toString(number) AS s FROM numbers(0)");

        Assert.Equal(["n", "s"], [reader.GetName(0), reader.GetName(1)]);
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("it's \"quoted\" `here` \\ there")]
    [InlineData("a\tb\nc\r\0d")]
    [InlineData("'; DROP TABLE t; --")]
    [InlineData("\\N")]
    [InlineData("Nusa Tenggara – ꦗꦮ 😀")]
    public async Task A_text_goes_in_as_a_parameter_and_comes_out_the_same(string text)
    {
        var parameters = new ClickHouseParameterCollection();
        parameters.AddParameter("text", text);

        Assert.Equal(text, await _client.ExecuteScalarAsync("SELECT {text:String}", parameters));
    }

    [Fact]
    public async Task Parameters_have_the_types_that_the_text_gives_them()
    {
        var parameters = new ClickHouseParameterCollection();
        parameters.AddParameter("least", 3);
        parameters.AddParameter("regions", new[] { "32", "33" });
        parameters.AddParameter("nothing", null);
        parameters.AddParameter("day", new DateOnly(2026, 2, 28));

        using var reader = await _client.ExecuteReaderAsync(
            "SELECT {least:UInt8} + 1, has({regions:Array(String)}, '33'), {nothing:Nullable(Int32)} IS NULL, {day:Date} + 1", parameters);
        Assert.True(reader.Read());
        Assert.Equal((ushort)4, reader.GetValue(0));
        Assert.Equal((byte)1, reader.GetValue(1));
        Assert.Equal((byte)1, reader.GetValue(2));
        Assert.Equal(new DateTime(2026, 3, 1), reader.GetDateTime(3));
    }

    [Fact]
    public async Task Parameters_may_travel_in_a_form()
    {
        using var client = clickHouse.With(builder => builder.UseFormDataParameters = true);
        var parameters = new ClickHouseParameterCollection();
        parameters.AddParameter("text", "a=b&c");

        Assert.Equal("a=b&c", await client.ExecuteScalarAsync("SELECT {text:String}", parameters));
    }

    [Fact]
    public async Task A_query_id_is_given_back()
    {
        using var connection = _client.CreateConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        command.QueryId = $"contract-{Guid.NewGuid():N}";
        var asked = command.QueryId;
        await command.ExecuteScalarAsync();

        Assert.Equal(asked, command.QueryId);
    }

    [Fact]
    public async Task Queries_run_side_by_side()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 40).Select(i =>
            _client.ExecuteScalarAsync($"SELECT sum(number % {i}) FROM numbers(100000)")));

        Assert.Equal(
            Enumerable.Range(1, 40).Select(i => (object)(ulong)Enumerable.Range(0, 100_000).Sum(n => (long)(n % i))),
            answers);
    }
}
