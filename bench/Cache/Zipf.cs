namespace MerajutASA.Bench.Cache;

/// <summary>Keys of which the k-th most wanted is asked for 1/k as often as the first; which one that is, a fixed shuffle says.</summary>
internal sealed class Zipf
{
    private readonly double[] _upTo;
    private readonly int[] _keys;

    public Zipf(int keys)
    {
        _keys = [.. Enumerable.Range(0, keys)];
        new Random(1).Shuffle(_keys);
        _upTo = new double[keys];
        var sum = 0.0;
        for (var rank = 0; rank < keys; rank++)
            _upTo[rank] = sum += 1.0 / (rank + 1);
    }

    public int Next(Random random)
    {
        var found = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _keys[Math.Min(found < 0 ? ~found : found, _keys.Length - 1)];
    }
}
