namespace MerajutASA.Anonymisation.Records;

/// <summary>Things by the bucket that each is in: bucket b holds the items from Starts[b] up to Starts[b + 1].</summary>
internal readonly record struct Buckets(int[] Starts, int[] Items)
{
    public ReadOnlySpan<int> this[int bucket] => Items.AsSpan(Starts[bucket], Starts[bucket + 1] - Starts[bucket]);

    /// <param name="bucketOf">For each thing.</param>
    /// <param name="buckets">How many.</param>
    public static Buckets Of(ReadOnlySpan<int> bucketOf, int buckets)
    {
        var starts = new int[buckets + 1];
        foreach (var bucket in bucketOf)
            starts[bucket + 1]++;
        for (var bucket = 0; bucket < buckets; bucket++)
            starts[bucket + 1] += starts[bucket];
        var (next, items) = (starts.AsSpan(0, buckets).ToArray(), new int[bucketOf.Length]);
        for (var thing = 0; thing < bucketOf.Length; thing++)
            items[next[bucketOf[thing]]++] = thing;
        return new Buckets(starts, items);
    }
}
