using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Documents.Files.Scanning;

/// <summary>
/// A client of clamd's INSTREAM (clamd(8)): <c>zINSTREAM\0</c>, then pieces, each after its length in four bytes, big-endian, then a length of
/// zero; the answer ends with a zero byte: <c>stream: OK</c>, <c>stream: NAME FOUND</c> or a sentence that ends in <c>ERROR</c>.
/// </summary>
internal sealed class ClamdScanner(IOptions<FileSettings> settings) : IMalwareScanner
{
    private const int PieceSize = 64 * 1024;
    private const int LongestAnswer = 4_096;
    private const string Prefix = "stream: ";
    private const string FoundMark = " FOUND";

    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToAnswer = TimeSpan.FromMinutes(2);

    private readonly ClamdAddress? _address = settings.Value.Clamd is { Length: > 0 } text ? ClamdAddress.Parse(text) : null;

    public bool IsConfigured => _address is not null;

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation = default)
    {
        if (_address is null)
            throw new ScannerAwayException("No scanner is configured.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(ToAnswer);
        try
        {
            using var socket = await ConnectAsync(_address, patience.Token);
            await using var line = new NetworkStream(socket, ownsSocket: false);
            // clamd may answer and close before it has read all, as it does beyond its size limit.
            var sending = SendAsync(line, content, patience.Token);
            var answer = await AnswerAsync(line, sending, patience.Token);
            return Verdict(answer);
        }
        catch (Exception away) when (away is SocketException or IOException || (away is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ScannerAwayException($"clamd does not answer: {away.GetBaseException().Message}", away);
        }
    }

    private static async Task<Socket> ConnectAsync(ClamdAddress address, CancellationToken cancellation)
    {
        var socket = address.Family == AddressFamily.Unix ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            soon.CancelAfter(ToConnect);
            await socket.ConnectAsync(address.EndPoint, soon.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(Stream line, Stream content, CancellationToken cancellation)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var piece = new byte[4 + PieceSize];
        for (var taken = -1; taken != 0;)
        {
            taken = await content.ReadAsync(piece.AsMemory(4), cancellation);
            BinaryPrimitives.WriteInt32BigEndian(piece, taken);
            await line.WriteAsync(piece.AsMemory(0, 4 + taken), cancellation);
        }
    }

    private static async Task<string> AnswerAsync(Stream line, Task sending, CancellationToken cancellation)
    {
        var failure = await sending.ContinueWith(sent => sent.Exception?.GetBaseException(), cancellation, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        // What could not be read of the file is our fault and not clamd's: without a verdict in any case.
        if (failure is not (null or IOException or SocketException))
            throw failure;
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var taken = await line.ReadAsync(answer.AsMemory(length), cancellation);
            length += taken;
            if (taken == 0 || answer.AsSpan(0, length).Contains((byte)0))
                break;
        }

        return length > 0 ? Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n') : throw failure ?? new IOException("It closed the line without an answer.");
    }

    private static ScanVerdict Verdict(string answer)
    {
        if (answer == Prefix + "OK")
            return new ScanVerdict(null);
        return answer.StartsWith(Prefix, StringComparison.Ordinal) && answer.EndsWith(FoundMark, StringComparison.Ordinal) && answer.Length > Prefix.Length + FoundMark.Length
            ? new ScanVerdict(answer[Prefix.Length..^FoundMark.Length])
            : throw new ScanRefusedException($"clamd gave no verdict: {answer}");
    }
}
