using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MerajutASA.Infrastructure.Tests.Gate;

/// <summary>A line to PostgreSQL that can be cut around a COMMIT: after it has gone out and before its answer comes back, or before it gets there.</summary>
internal sealed class CuttingLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly NpgsqlConnectionStringBuilder _target;
    private readonly Task _accepting;
    private Cut _next;
    private volatile bool _isDead;

    private CuttingLine(string target)
    {
        _target = new NpgsqlConnectionStringBuilder(target);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_target.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    public int Cuts { get; private set; }

    public static Task<CuttingLine> ToAsync(string target) => Task.FromResult(new CuttingLine(target));

    public void CutAfterNextCommit() => _next = Cut.After;

    public void CutBeforeNextCommit() => _next = Cut.Before;

    /// <summary>And nobody gets through any more.</summary>
    public void CutForGoodAfterNextCommit() => _next = Cut.ForGood;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            if (_isDead)
                client.Dispose();
            else
                _ = CarryAsync(client);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(_target.Host!, _target.Port);
        using (client)
        {
            var back = server.GetStream().CopyToAsync(client.GetStream(), _end.Token);
            await OutAsync(client, server);
            await back.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task OutAsync(TcpClient client, TcpClient server)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            int read;
            try
            {
                read = await client.GetStream().ReadAsync(buffer, _end.Token);
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
            {
                return;
            }

            if (read == 0)
                return;
            var isCommit = buffer.AsSpan(0, read).IndexOf("COMMIT"u8) >= 0;
            if (isCommit && _next != Cut.None)
            {
                // The answer must not get back: stop reading from the server before the commit goes out.
                Cuts++;
                _isDead = _next == Cut.ForGood;
                var getsThere = _next != Cut.Before;
                _next = Cut.None;
                client.Client.Shutdown(SocketShutdown.Send);
                if (!getsThere)
                {
                    server.Client.Shutdown(SocketShutdown.Send);
                    client.Close();
                    return;
                }

                await server.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
                await Task.Delay(200, _end.Token);
                client.Close();
                return;
            }

            await server.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private enum Cut
    {
        None,
        Before,
        After,
        ForGood,
    }
}
