using System.Text.RegularExpressions;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>What differs between two texts, word by word: the longest common subsequence of their words and blanks.</summary>
internal static partial class WordDiff
{
    /// <summary>In the order of reading; what was removed stands before what was added in its place.</summary>
    public static IReadOnlyList<DiffPart> Of(string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
        var common = Common(old, now);
        var parts = new List<DiffPart>();
        for (var (at, to) = (0, 0); at < old.Count || to < now.Count;)
        {
            if (at < old.Count && to < now.Count && old[at] == now[to])
                (parts, at, to) = (Add(parts, DiffKind.Same, old[at]), at + 1, to + 1);
            else if (at < old.Count && (to == now.Count || common[at + 1, to] >= common[at, to + 1]))
                (parts, at) = (Add(parts, DiffKind.Removed, old[at]), at + 1);
            else
                (parts, to) = (Add(parts, DiffKind.Added, now[to]), to + 1);
        }

        return parts;
    }

    private static List<DiffPart> Add(List<DiffPart> parts, DiffKind kind, string text)
    {
        if (parts.Count > 0 && parts[^1].Kind == kind)
            parts[^1] = parts[^1] with { Text = parts[^1].Text + text };
        else
            parts.Add(new DiffPart(kind, text));
        return parts;
    }

    /// <summary>How many words the rests of both texts have in common, from each place on.</summary>
    private static int[,] Common(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var at = old.Count - 1; at >= 0; at--)
        {
            for (var to = now.Count - 1; to >= 0; to--)
                common[at, to] = old[at] == now[to] ? common[at + 1, to + 1] + 1 : Math.Max(common[at + 1, to], common[at, to + 1]);
        }

        return common;
    }

    private static List<string> Words(string? text) => [.. Word().Matches(text ?? "").Select(match => match.Value)];

    [GeneratedRegex(@"\s+|[^\s]+")]
    private static partial Regex Word();
}
