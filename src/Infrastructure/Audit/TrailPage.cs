namespace MerajutASA.Infrastructure.Audit;

/// <summary>A page of a trail, newest first, and where the older one begins; null at the end.</summary>
public sealed record TrailPage(IReadOnlyList<TrailEntry> Entries, TrailCursor? Older)
{
    internal static TrailPage Of(IReadOnlyList<TrailEntry> entries, int most)
    {
        if (entries.Count < most)
            return new TrailPage(entries, null);
        // The last operation may go on beyond the page: it begins the next one.
        var whole = entries.TakeWhile(entry => entry.Operation != entries[^1].Operation).ToList();
        return whole.Count == 0 ? new TrailPage(entries, Cursor(entries[^1])) : new TrailPage(whole, Cursor(whole[^1]));
    }

    private static TrailCursor Cursor(TrailEntry entry) => new(entry.At, entry.Id);
}
