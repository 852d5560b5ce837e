using ClickHouse.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

[Collection(nameof(ClickHouseContract))]
public sealed class ErrorContractTests(ClickHouseFixture clickHouse)
{
    [Theory]
    [InlineData("SELEC 1", 62)]
    [InlineData("nonsense", 62)]
    [InlineData("SELECT * FROM there_is_no_such_table", 60)]
    [InlineData("SELECT there_is_no_such_column", 47)]
    [InlineData("SELECT * FROM there_is_no_such_database.t", 81)]
    [InlineData("SELECT throwIf(1)", 395)]
    [InlineData("SELECT 1 / 'a'", 43)]
    [InlineData("SELECT {unset:String}", 456)]
    [InlineData("SELECT 1; SELECT 2", 62)]
    [InlineData("INSERT INTO there_is_no_such_table FORMAT CSV\n1", 60)]
    public async Task An_error_carries_the_code_of_clickhouse(string text, int code)
    {
        var error = await Assert.ThrowsAsync<ClickHouseServerException>(() => clickHouse.Client.ExecuteScalarAsync(text));

        Assert.Equal(code, error.ErrorCode);
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        using var stranger = clickHouse.With(builder => builder.Password = "guess");

        var error = await Assert.ThrowsAsync<ClickHouseServerException>(() => stranger.ExecuteScalarAsync("SELECT 1"));
        Assert.Equal(516, error.ErrorCode);
    }

    [Fact]
    public async Task After_an_error_the_next_query_works()
    {
        await Assert.ThrowsAsync<ClickHouseServerException>(() => clickHouse.Client.ExecuteScalarAsync("SELECT throwIf(1)"));

        Assert.Equal((byte)1, await clickHouse.Client.ExecuteScalarAsync("SELECT 1"));
    }
}
