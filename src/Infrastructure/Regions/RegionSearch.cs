using MerajutASA.Infrastructure.Words;

namespace MerajutASA.Infrastructure.Regions;

/// <summary>
/// Finds today's regions by what somebody types: a name or a part of it, a village and its regency (<c>pekunden semarang</c>),
/// or the beginning of a code. Case, accents, spaces and marks do not matter.
/// </summary>
public static class RegionSearch
{
    private static readonly char[] Separators = [' ', ',', ';', '/'];

    /// <param name="tree">Where to look.</param>
    /// <param name="typed">Nothing typed finds nothing, save on one level below one parent: then all of it.</param>
    /// <param name="level">Only this level, or every one.</param>
    /// <param name="under">Only in this region; empty is the whole country.</param>
    /// <param name="most">At most so many, the best first.</param>
    public static IReadOnlyList<Region> Search(this RegionTree tree, string? typed, RegionLevel? level = null, string under = "", int most = 20)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var wanted = Folding.Of(typed ?? "");
        if (wanted.Length == 0)
            return level is null ? [] : [.. Candidates(tree, level, under).OrderBy(region => region.Folded, StringComparer.Ordinal).Take(most)];
        var words = (typed ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Of).Where(word => word.Length > 0).ToList();
        return
        [
            .. Candidates(tree, level, under)
                .Select(region => (Region: region, Rank: Rank(tree, region, wanted, words)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank).ThenBy(found => found.Region.Level)
                .ThenBy(found => found.Region.Folded, StringComparer.Ordinal).ThenBy(found => found.Region.Code, StringComparer.Ordinal)
                .Take(most).Select(found => found.Region),
        ];
    }

    private static IEnumerable<Region> Candidates(RegionTree tree, RegionLevel? level, string under) =>
        Enum.GetValues<RegionLevel>().Where(one => level is null || one == level)
            .SelectMany(one => tree.Within(under, one)).Where(region => region.IsCurrent);

    private static int? Rank(RegionTree tree, Region region, string wanted, List<string> words)
    {
        if (char.IsAsciiDigit(wanted[0]))
            return region.Code.Replace(".", "", StringComparison.Ordinal).StartsWith(wanted, StringComparison.Ordinal) ? 0 : null;
        var at = region.Folded.IndexOf(wanted, StringComparison.Ordinal);
        if (at >= 0)
            return at > 0 ? 2 : region.Folded.Length == wanted.Length ? 0 : 1;
        return words.Count > 1 && region.Folded.Contains(words[0], StringComparison.Ordinal) && Names(tree, region, words) ? 3 : null;
    }

    private static bool Names(RegionTree tree, Region region, List<string> words)
    {
        var path = tree.PathOf(region.Code);
        return words.TrueForAll(word => path.Any(step => step.Folded.Contains(word, StringComparison.Ordinal)));
    }
}
