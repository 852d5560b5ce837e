using System.Runtime.InteropServices;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>One answer of the engine, or one piece of a streamed answer, in the engine's memory.</summary>
internal sealed unsafe class EngineResult : IDisposable
{
    private nint _result;

    private EngineResult(nint result) => _result = result;

    /// <summary>The bytes in the format that was asked for.</summary>
    public ReadOnlySpan<byte> Bytes => NativeMethods.Length(_result) is var length and > 0
        ? new ReadOnlySpan<byte>(NativeMethods.Buffer(_result), checked((int)length))
        : [];

    /// <summary>What was read and written.</summary>
    public EngineProgress Progress => new(
        NativeMethods.RowsRead(_result), NativeMethods.BytesRead(_result),
        NativeMethods.RowsWritten(_result), NativeMethods.BytesWritten(_result));

    /// <summary>Takes over a native result, or throws what it says.</summary>
    public static EngineResult Take(nint result)
    {
        if (result == 0)
            throw EngineException.From("The engine gave no answer");
        if (NativeMethods.Error(result) is var error && error == null)
            return new EngineResult(result);

        var message = Marshal.PtrToStringUTF8((nint)error) ?? "";
        NativeMethods.Destroy(result);
        throw EngineException.From(message);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _result, 0) is var result and not 0)
            NativeMethods.Destroy(result);
    }
}
