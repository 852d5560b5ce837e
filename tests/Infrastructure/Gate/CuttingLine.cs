using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MerajutASA.Infrastructure.Tests.Gate;

/// <summary>A line to PostgreSQL that can be cut just after a COMMIT has gone out, before its answer comes back.</summary>
internal sealed class CuttingLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly NpgsqlConnectionStringBuilder _target;
    private readonly Task _accepting;
    private int _armed;

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

    public void CutAfterNextCommit() => Interlocked.Exchange(ref _armed, 1);

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
            if (isCommit && Interlocked.Exchange(ref _armed, 0) == 1)
            {
                // The answer must not get back: stop reading from the server before the commit goes out.
                Cuts++;
                client.Client.Shutdown(SocketShutdown.Send);
                await server.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
                await Task.Delay(200, _end.Token);
                client.Close();
                return;
            }

            await server.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }
}
