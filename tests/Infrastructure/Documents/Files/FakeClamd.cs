using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MerajutASA.Infrastructure.Tests.Documents.Files;

/// <summary>As much of clamd as one INSTREAM needs (clamd(8)), over TCP or a Unix socket; it knows EICAR's text and nothing else.</summary>
internal sealed class FakeClamd : IDisposable
{
    private readonly Socket _listener;
    private readonly CancellationTokenSource _end = new();

    public FakeClamd(string? path = null)
    {
        _listener = path is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        Address = path is null ? $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}" : $"unix:{path}";
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What clamd's StreamMaxLength would be, in bytes.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <summary>Said instead of a verdict; empty: nothing, and the line is closed.</summary>
    public string? Instead { get; set; }

    /// <summary>All that was sent to be scanned, file by file.</summary>
    public List<byte[]> Taken { get; } = [];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var socket = await _listener.AcceptAsync(_end.Token);
                await using var line = new NetworkStream(socket);
                await AnswerAsync(line);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The client or the test is done.
            }
        }
    }

    private async Task AnswerAsync(Stream line)
    {
        var command = new byte["zINSTREAM\0".Length];
        await line.ReadExactlyAsync(command, _end.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            await SayAsync(line, "UNKNOWN COMMAND");
            return;
        }

        using var content = new MemoryStream();
        var head = new byte[4];
        while (true)
        {
            await line.ReadExactlyAsync(head, _end.Token);
            var size = BinaryPrimitives.ReadInt32BigEndian(head);
            if (size == 0)
                break;
            if (content.Length + size > Most)
            {
                await SayAsync(line, "INSTREAM size limit exceeded. ERROR");
                return;
            }

            var piece = new byte[size];
            await line.ReadExactlyAsync(piece, _end.Token);
            content.Write(piece);
        }

        Taken.Add(content.ToArray());
        if (Instead is { } said)
            await SayAsync(line, said);
        else
            await SayAsync(line, Encoding.Latin1.GetString(content.ToArray()).Contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE", StringComparison.Ordinal) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    }

    private async Task SayAsync(Stream line, string sentence)
    {
        if (sentence.Length > 0)
            await line.WriteAsync(Encoding.UTF8.GetBytes(sentence + "\0"), _end.Token);
    }
}
