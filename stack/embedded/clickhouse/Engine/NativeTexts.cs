using System.Runtime.InteropServices;
using System.Text;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>Texts in native memory as the library wants them: pointers beside lengths, each also ended by a zero.</summary>
internal sealed unsafe class NativeTexts : IDisposable
{
    private readonly nint _block;
    private readonly int _count;

    public NativeTexts(IReadOnlyList<string> texts)
    {
        _count = texts.Count;
        var bytes = texts.Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
        _block = (nint)NativeMemory.Alloc((nuint)((_count * (sizeof(byte*) + sizeof(nuint))) + bytes + 1));

        var cursor = (byte*)(Lengths + _count);
        for (var i = 0; i < _count; i++)
        {
            var written = Encoding.UTF8.GetBytes(texts[i], new Span<byte>(cursor, Encoding.UTF8.GetByteCount(texts[i])));
            Pointers[i] = cursor;
            Lengths[i] = (nuint)written;
            cursor[written] = 0;
            cursor += written + 1;
        }
    }

    public int Count => _count;

    public byte** Pointers => (byte**)_block;

    public nuint* Lengths => (nuint*)(_block + (_count * sizeof(byte*)));

    public void Dispose() => NativeMemory.Free((void*)_block);
}
