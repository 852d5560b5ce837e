namespace MerajutASA.Anonymisation.Records;

/// <summary>
/// Puts things that are the same in every respect into one group, without chance: the codes of a thing make one number of mixed radix, and
/// where that would not fit into 62 bits the groups so far are numbered and go on as one digit. Not for two threads at once.
/// </summary>
internal sealed class Grouping
{
    private const long Room = 1L << 62;

    private readonly long[] _keys;
    private readonly int[] _groups;
    private readonly long[] _keyOfGroup;
    private readonly int[] _slots;
    private readonly int _shift;

    /// <param name="capacity">How many things at most.</param>
    public Grouping(int capacity)
    {
        _keys = new long[capacity];
        _groups = new int[capacity];
        _keyOfGroup = new long[capacity];
        var bits = 4;
        while (1L << bits < 2L * capacity)
            bits++;
        _slots = new int[1 << bits];
        _shift = 64 - bits;
    }

    /// <summary>The group of each thing, from 0 in the order in which groups first appear; until the next call.</summary>
    public ReadOnlySpan<int> GroupOf(int things) => _groups.AsSpan(0, things);

    /// <returns>How many groups there are.</returns>
    public int Group(ReadOnlySpan<Axis> axes, int things)
    {
        var keys = _keys.AsSpan(0, things);
        keys.Clear();
        var radix = 1L;
        foreach (var axis in axes)
        {
            if (radix > Room / axis.Width)
            {
                radix = Number(things);
                for (var thing = 0; thing < things; thing++)
                    keys[thing] = _groups[thing];
            }

            Add(axis, radix, keys);
            radix *= axis.Width;
        }

        return Number(things);
    }

    private static void Add(in Axis axis, long radix, Span<long> keys)
    {
        var codes = axis.Codes.AsSpan(0, keys.Length);
        var lowest = axis.Lowest;
        if (axis.Map is { } map)
        {
            for (var thing = 0; thing < keys.Length; thing++)
                keys[thing] += (map[codes[thing]] - lowest) * radix;
        }
        else
        {
            for (var thing = 0; thing < keys.Length; thing++)
                keys[thing] += (codes[thing] - lowest) * radix;
        }
    }

    /// <summary>Open addressing; multiplied by the golden ratio, the upper bits of a key are spread well (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private int Number(int things)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        Array.Clear(slots);
        var count = 0;
        for (var thing = 0; thing < things; thing++)
        {
            var key = _keys[thing];
            var slot = (int)((ulong)key * 0x9E3779B97F4A7C15UL >> _shift);
            int group;
            while ((group = slots[slot] - 1) >= 0 && _keyOfGroup[group] != key)
                slot = (slot + 1) & mask;
            if (group < 0)
            {
                group = count++;
                _keyOfGroup[group] = key;
                slots[slot] = count;
            }

            _groups[thing] = group;
        }

        return count;
    }
}
