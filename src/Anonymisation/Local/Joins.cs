using MerajutASA.Anonymisation.Hierarchies;

namespace MerajutASA.Anonymisation.Local;

/// <summary>Where two nodes of a column meet, looked up while there are few enough to write all pairs down.</summary>
internal sealed class Joins
{
    private const int MostWritten = 1024;

    private readonly Hierarchy _hierarchy;
    private readonly int[]? _written;

    public Joins(Hierarchy hierarchy)
    {
        _hierarchy = hierarchy;
        if (hierarchy.Nodes > MostWritten)
            return;
        _written = new int[hierarchy.Nodes * hierarchy.Nodes];
        for (var one = 0; one < hierarchy.Nodes; one++)
        {
            for (var other = 0; other < hierarchy.Nodes; other++)
                _written[(one * hierarchy.Nodes) + other] = hierarchy.Join(one, other);
        }
    }

    public int Of(int one, int other) => _written is null ? _hierarchy.Join(one, other) : _written[(one * _hierarchy.Nodes) + other];
}
