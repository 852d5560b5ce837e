using System.Runtime.InteropServices;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>The answer of a SELECT, piece by piece; the connection is busy until this is disposed.</summary>
internal sealed unsafe class ResultStream : IDisposable
{
    private readonly nint _connection;
    private readonly nint _stream;
    private bool _ended;

    private ResultStream(nint connection, nint stream) => (_connection, _stream) = (connection, stream);

    /// <summary>Takes over a native stream, or throws what it says.</summary>
    public static ResultStream Take(nint connection, nint stream)
    {
        if (NativeMethods.Error(stream) is var error && error == null)
            return new ResultStream(connection, stream);

        var message = Marshal.PtrToStringUTF8((nint)error) ?? "";
        NativeMethods.Destroy(stream);
        throw EngineException.From(message);
    }

    /// <summary>The next piece, or null at the end.</summary>
    public EngineResult? Next()
    {
        var piece = EngineResult.Take(NativeMethods.Fetch(_connection, _stream));
        if (piece.Bytes.Length > 0)
            return piece;

        piece.Dispose();
        _ended = true;
        return null;
    }

    public void Dispose()
    {
        if (!_ended)
            NativeMethods.CancelStream(_connection, _stream);
        NativeMethods.Destroy(_stream);
    }
}
