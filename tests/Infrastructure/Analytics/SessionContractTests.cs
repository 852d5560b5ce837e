using ClickHouse.Driver;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

[Collection(nameof(ClickHouseContract))]
public sealed class SessionContractTests(ClickHouseFixture clickHouse)
{
    private readonly ClickHouseClient _client = clickHouse.Client;

    [Fact]
    public async Task A_session_keeps_its_temporary_table_to_itself()
    {
        var session = Session();
        await _client.ExecuteNonQueryAsync("CREATE TEMPORARY TABLE mine (id UInt8)", options: session);
        await _client.ExecuteNonQueryAsync("INSERT INTO mine VALUES (1), (2)", options: session);

        Assert.Equal(2UL, await _client.ExecuteScalarAsync("SELECT count() FROM mine", options: session));
        foreach (var other in new[] { Session(), null })
        {
            var error = await Assert.ThrowsAsync<ClickHouseServerException>(() =>
                _client.ExecuteScalarAsync("SELECT count() FROM mine", options: other));
            Assert.Equal(60, error.ErrorCode);
        }
    }

    [Fact]
    public async Task A_session_remembers_what_it_sets_but_not_what_travels_beside_a_query()
    {
        const string ask = "SELECT toString(getSetting('max_threads'))";
        var session = Session();
        await _client.ExecuteNonQueryAsync("SET max_threads = 3", options: session);

        Assert.Equal("5", await _client.ExecuteScalarAsync(ask, options: Session(session.SessionId!, ("max_threads", 5))));
        Assert.Equal("3", await _client.ExecuteScalarAsync(ask, options: session));
    }

    [Fact]
    public async Task A_session_runs_one_query_at_a_time()
    {
        var session = Session();
        var slow = _client.ExecuteScalarAsync("SELECT sleep(2)", options: session);
        ClickHouseServerException? refused = null;
        while (refused is null && !slow.IsCompleted)
            refused = await Record.ExceptionAsync(() => _client.ExecuteScalarAsync("SELECT 1", options: session)) as ClickHouseServerException;

        // The short one may have come first: then it is the slow one that is refused.
        if (refused is not null)
            Assert.Equal((byte)0, await slow);
        else
            refused = await Assert.ThrowsAsync<ClickHouseServerException>(() => slow);
        Assert.Equal(373, refused.ErrorCode);
    }

    [Fact]
    public async Task A_session_ends_when_its_time_is_over()
    {
        var session = Session(Guid.NewGuid().ToString("N"), ("session_timeout", 1));
        await _client.ExecuteNonQueryAsync("CREATE TEMPORARY TABLE brief (id UInt8)", options: session);
        await Task.Delay(TimeSpan.FromSeconds(5));

        var error = await Assert.ThrowsAsync<ClickHouseServerException>(() =>
            _client.ExecuteScalarAsync("SELECT 1", options: Session(session.SessionId!, ("session_check", 1))));
        Assert.Equal(372, error.ErrorCode);
    }

    private static QueryOptions Session() => Session(Guid.NewGuid().ToString("N"));

    private static QueryOptions Session(string id, params (string Name, object Value)[] settings) => new()
    {
        UseSession = true,
        SessionId = id,
        CustomSettings = settings.ToDictionary(setting => setting.Name, setting => setting.Value),
    };
}
