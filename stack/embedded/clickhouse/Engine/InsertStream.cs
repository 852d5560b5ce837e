using System.Runtime.InteropServices;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>An INSERT that takes its data piece by piece; without <see cref="Finish"/> it is cancelled.</summary>
internal sealed unsafe class InsertStream : IDisposable
{
    private readonly nint _insert;

    private InsertStream(nint insert) => _insert = insert;

    /// <summary>Takes over a native stream, or throws what it says.</summary>
    public static InsertStream Take(nint insert)
    {
        var stream = new InsertStream(insert);
        if (stream.Error() is not { } message)
            return stream;

        stream.Dispose();
        throw EngineException.From(message);
    }

    /// <summary>Hands over the next bytes; waits while the engine is behind.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        fixed (byte* bytes = data)
        {
            if (NativeMethods.Append(_insert, bytes, (nuint)data.Length) != 0)
                throw EngineException.From(Error() ?? "The engine took no more data");
        }
    }

    /// <summary>Commits; once this returns, the rows are on the disk.</summary>
    public EngineProgress Finish()
    {
        using var result = EngineResult.Take(NativeMethods.Done(_insert));
        return result.Progress;
    }

    public void Dispose() => NativeMethods.DestroyInsert(_insert);

    private string? Error() => Marshal.PtrToStringUTF8((nint)NativeMethods.InsertError(_insert));
}
