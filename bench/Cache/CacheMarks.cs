using System.IO.MemoryMappedFiles;

namespace MerajutASA.Bench.Cache;

/// <summary>
/// What is committed, for all processes to see: of each institution the mark that its row carries, of each person whether access has ended. Each
/// cell has one writer.
/// </summary>
internal sealed class CacheMarks(string file, int institutions, int people) : IDisposable
{
    private readonly MemoryMappedFile _file = MemoryMappedFile.CreateFromFile(file, FileMode.OpenOrCreate, null, (institutions + people) * sizeof(int));

    private MemoryMappedViewAccessor View => field ??= _file.CreateViewAccessor();

    public void Commit(int institution, int mark) => View.Write(institution * sizeof(int), mark);

    public void End(int person) => View.Write((institutions + person) * sizeof(int), 1);

    public bool IsEnded(int person) => View.ReadInt32((institutions + person) * sizeof(int)) == 1;

    /// <summary>Of all institutions at this moment.</summary>
    public int[] Committed()
    {
        var marks = new int[institutions];
        View.ReadArray(0, marks, 0, institutions);
        return marks;
    }

    public void Dispose()
    {
        View.Dispose();
        _file.Dispose();
    }
}
