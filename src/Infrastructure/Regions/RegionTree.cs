namespace MerajutASA.Infrastructure.Regions;

/// <summary>
/// All regions in memory, sorted by code on each level, so that a parent's children stand together. It never changes:
/// codes change with a migration, and a process sees them when it starts.
/// </summary>
public sealed class RegionTree
{
    private static readonly Comparer<Region> ByCode = Comparer<Region>.Create((x, y) => string.CompareOrdinal(x.Code, y.Code));

    private readonly Region[][] _levels;

    public RegionTree(IEnumerable<Region> regions)
    {
        var byLevel = regions.ToLookup(region => region.Level);
        _levels = [.. Enum.GetValues<RegionLevel>().Select(level => byLevel[level].Order(ByCode).ToArray())];
    }

    /// <summary>Null where no such code was ever known; a replaced one is found and not current.</summary>
    public Region? Find(string? code)
    {
        if (!RegionCode.IsWellFormed(code))
            return null;
        var level = At(RegionCode.LevelOf(code!));
        var at = FirstFrom(level, code!);
        return at < level.Length && level[at].Code == code ? level[at] : null;
    }

    /// <summary>Whether there is such a region today, on that level.</summary>
    public bool IsCurrent(string? code, RegionLevel level) => Find(code) is { IsCurrent: true } region && region.Level == level;

    /// <summary>From the province down to the region itself; empty when it is not known.</summary>
    public IReadOnlyList<Region> PathOf(string? code) => Find(code) is not { } region
        ? []
        : [.. Enum.GetValues<RegionLevel>().Where(level => level <= region.Level).Select(level => Find(RegionCode.UpTo(region.Code, level))!)];

    /// <summary>As an address is written, smallest first: <c>Pekunden, Semarang Tengah, Kota Semarang, Jawa Tengah</c>. The code where no name is known.</summary>
    public string NameOf(string? code, RegionLevel from = RegionLevel.Province)
    {
        var path = PathOf(code);
        return path.Count == 0 ? code ?? "" : string.Join(", ", path.Where(region => region.Level >= from).Reverse().Select(region => region.Name));
    }

    /// <summary>Today's regions one level below, in order of name; of the empty code, the provinces.</summary>
    public IReadOnlyList<Region> Children(string parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        if (parent.Length > 0 && RegionCode.LevelOf(parent) == RegionLevel.Village)
            return [];
        var level = parent.Length == 0 ? RegionLevel.Province : RegionCode.LevelOf(parent) + 1;
        return [.. Within(parent, level).Where(region => region.IsCurrent).OrderBy(region => region.Folded, StringComparer.Ordinal)];
    }

    /// <summary>The regions of a level that lie in another one, in order of code.</summary>
    internal ArraySegment<Region> Within(string region, RegionLevel level)
    {
        var all = At(level);
        var (low, high) = RegionCode.Range(region);
        var from = FirstFrom(all, low);
        return new ArraySegment<Region>(all, from, Math.Max(0, FirstFrom(all, high) - from));
    }

    private Region[] At(RegionLevel level) => _levels[(int)level - 1];

    private static int FirstFrom(Region[] level, string code)
    {
        var (low, high) = (0, level.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(level[middle].Code, code) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
