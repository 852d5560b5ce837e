using MerajutASA.Infrastructure.Access;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>
/// The only place that makes a ConnectionMultiplexer. Nothing is connected before the first call; a server that is down, or comes later,
/// costs a call a second at most and heals by itself.
/// </summary>
/// <param name="store">Named by <see cref="StoreUnavailableException"/>.</param>
/// <param name="connectionString">In StackExchange.Redis' own form. Without one the server is away.</param>
/// <param name="caFile">The certificate of the authority to trust; empty trusts the machine's.</param>
/// <param name="answerWithin">How long one command may take; a second, unless the commands are slow by nature.</param>
internal sealed class RedisConnection(string store, string? connectionString, string caFile = "", TimeSpan? answerWithin = null) : IAsyncDisposable
{
    private const int PatienceMilliseconds = 1_000;

    /// <summary>Answers of a server that is there and cannot serve: starting, full, without its primary, without its disk.</summary>
    private static readonly string[] CannotServe = ["LOADING", "OOM", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "MISCONF", "TRYAGAIN"];

    private readonly Lazy<Task<ConnectionMultiplexer>> _multiplexer = new(() => ConnectionMultiplexer.ConnectAsync(Options(connectionString!, caFile, answerWithin)));

    /// <summary>It was connected, or tried to be, and is not; or nobody said where it is.</summary>
    public bool IsAway => string.IsNullOrEmpty(connectionString) || _multiplexer is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } made } && !made.Result.IsConnected;

    public Task<T> RunAsync<T>(Func<IDatabase, Task<T>> run, CancellationToken cancellation) =>
        UseAsync(multiplexer => run(multiplexer.GetDatabase()), cancellation);

    public Task<T> SignalAsync<T>(Func<ISubscriber, Task<T>> run, CancellationToken cancellation) =>
        UseAsync(multiplexer => run(multiplexer.GetSubscriber()), cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_multiplexer.IsValueCreated)
            await (await _multiplexer.Value).DisposeAsync();
    }

    private async Task<T> UseAsync<T>(Func<ConnectionMultiplexer, Task<T>> run, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(connectionString))
            throw new StoreUnavailableException(store);
        try
        {
            var multiplexer = await _multiplexer.Value.WaitAsync(cancellation);
            return await run(multiplexer).WaitAsync(cancellation);
        }
        catch (Exception failure) when (IsDown(failure))
        {
            throw new StoreUnavailableException(store, failure);
        }
    }

    private static bool IsDown(Exception failure) =>
        failure is RedisConnectionException or RedisTimeoutException
        || failure is RedisServerException answer && CannotServe.Any(x => answer.Message.StartsWith(x, StringComparison.Ordinal));

    private static ConfigurationOptions Options(string connectionString, string caFile, TimeSpan? answerWithin)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = PatienceMilliseconds;
        options.AsyncTimeout = options.SyncTimeout = (int)(answerWithin?.TotalMilliseconds ?? PatienceMilliseconds);
        options.ReconnectRetryPolicy = new LinearRetry(PatienceMilliseconds);
        // Without these, the client reads a key and a channel outside the product's namespace.
        options.TieBreaker = options.ConfigurationChannel = "";
        // A call to a server that is away fails at once instead of waiting in line.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        // One connection for commands and signals: two come up one after the other, and a first subscription would fail in between.
        options.Protocol = RedisProtocol.Resp3;
        options.KeepAlive = 5;
        options.ClientName = "merajut";
        if (caFile.Length > 0)
            options.TrustIssuer(caFile);
        return options;
    }
}
