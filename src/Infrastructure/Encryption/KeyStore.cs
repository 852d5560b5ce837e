using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>The three functions that the keys cluster grants to the portal's login, and nothing else of it.</summary>
internal sealed class KeyStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    public KeyStore(IConfiguration configuration)
    {
        var connection = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("keys-portal")
            ?? throw new InvalidOperationException("ConnectionStrings:keys-portal is not set."))
        {
            // A page would rather hear at once that the keys are away than wait.
            Timeout = 3,
            CommandTimeout = 5,
            // A listener behind a dead network would not notice by itself.
            KeepAlive = 10,
        };
        _source = NpgsqlDataSource.Create(connection);
    }

    public Task PutAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation) => RunAsync(
        "select keys.put($1, $2, $3, $4)",
        command => command.ExecuteNonQueryAsync(cancellation),
        cancellation,
        keys.Select(x => x.Subject.Id).ToArray(),
        keys.Select(x => x.Subject.Kind.Stored()).ToArray(),
        keys.Select(x => x.Bytes).ToArray(),
        keys.Select(x => x.KekVersion).ToArray());

    public Task<IReadOnlyList<WrappedKey>> FetchAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation) => RunAsync(
        "select subject_id, kind, wrapped, kek_version from keys.fetch($1)",
        command => ReadAsync(command, cancellation),
        cancellation,
        subjects.ToArray());

    public Task DestroyAsync(Guid subject, Guid operation, CancellationToken cancellation) =>
        RunAsync("select keys.destroy($1, $2)", command => command.ExecuteNonQueryAsync(cancellation), cancellation, subject, operation);

    /// <summary>Calls back for each destroyed key until the connection is lost, and once before, when nothing can be missed any more.</summary>
    public async Task ListenAsync(Action listening, Action<Guid> destroyed, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notice) =>
        {
            if (Guid.TryParse(notice.Payload, out var subject))
                destroyed(subject);
        };
        await using var command = new NpgsqlCommand("listen key_destroyed", connection);
        await command.ExecuteNonQueryAsync(cancellation);
        listening();
        while (true)
            await connection.WaitAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task<IReadOnlyList<WrappedKey>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        var keys = new List<WrappedKey>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            keys.Add(new WrappedKey(
                new Subject(SubjectKindNames.Parse(reader.GetString(1)), reader.GetGuid(0)), reader.GetFieldValue<byte[]>(2), reader.GetInt32(3)));
        return keys;
    }

    private async Task<T> RunAsync<T>(
        string sql, Func<NpgsqlCommand, Task<T>> run, CancellationToken cancellation, params object[] arguments)
    {
        for (var first = true; ; first = false)
        {
            try
            {
                return await OnceAsync(sql, run, arguments, cancellation);
            }
            catch (NpgsqlException lost) when (first && Failures.IsConnectionLost(lost))
            {
                // Each function may run twice, and every pooled connection is stale after a restart of the cluster.
                _source.Clear();
            }
            catch (NpgsqlException down) when (Failures.IsStoreDown(down))
            {
                throw new StoreUnavailableException("keys", down);
            }
        }
    }

    private async Task<T> OnceAsync<T>(string sql, Func<NpgsqlCommand, Task<T>> run, object[] arguments, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var argument in arguments)
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        return await run(command);
    }
}
