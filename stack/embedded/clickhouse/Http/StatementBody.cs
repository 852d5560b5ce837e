using System.Buffers;
using System.Text;
using MerajutASA.ClickHouseHost.Engine;
using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>
/// The text of a request: what the address says, a line break, and the body, as ClickHouse joins them. Only as much is
/// held as the statement needs; the data of an INSERT stay in the stream.
/// </summary>
internal sealed class StatementBody : IDisposable
{
    private const int FirstLook = 64 << 10;
    private const int Piece = 256 << 10;
    private readonly Stream _body;
    private byte[] _head = ArrayPool<byte>.Shared.Rent(FirstLook);
    private int _length;
    private bool _ended;

    /// <summary>A statement in the address makes the whole body its data, unless it came in a form.</summary>
    public StatementBody(string text, HttpRequest request)
    {
        _body = QueryRequest.HasForm(request) ? Stream.Null : request.Body;
        if (text.Length == 0)
            return;
        Grow(Encoding.UTF8.GetByteCount(text) + 1);
        _length = Encoding.UTF8.GetBytes(text, _head);
        _head[_length++] = (byte)'\n';
    }

    /// <summary>Reads the statement.</summary>
    public async Task<Statement> ReadAsync(CancellationToken cancel)
    {
        foreach (var limit in new[] { FirstLook, HostLimits.StatementBytes })
        {
            await FillAsync(limit, cancel);
            var statement = StatementReader.Read(_head.AsMemory(0, _length));
            // Data that begin where the look ended could be the rest of a word.
            if (_ended || statement.DataStart < _length)
                return statement;
        }

        throw EngineException.Refuse(ErrorCode.SyntaxError, "Max query size exceeded");
    }

    /// <summary>Hands the data of the INSERT over, piece by piece.</summary>
    public async Task SendDataAsync(int start, Action<ReadOnlyMemory<byte>> send, CancellationToken cancel)
    {
        if (start < _length)
            send(_head.AsMemory(start.._length));

        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (!_ended && await _body.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancel) is var read and > 0)
                await Task.Run(() => send(piece.AsMemory(0, read)), cancel);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_head);

    private async Task FillAsync(int limit, CancellationToken cancel)
    {
        Grow(limit);
        while (!_ended && _length < limit)
        {
            var read = await _body.ReadAsync(_head.AsMemory(_length, limit - _length), cancel);
            _length += read;
            _ended = read == 0;
        }
    }

    private void Grow(int size)
    {
        if (_head.Length >= size)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(size);
        _head.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_head);
        _head = larger;
    }
}
