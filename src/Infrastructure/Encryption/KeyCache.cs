using System.Security.Cryptography;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// Unwrapped keys, each for 60 s at most from the moment it was asked for, zeroed when dropped. Callers get copies: zeroing a key
/// that an operation still holds would seal its values under zeros.
/// </summary>
internal sealed class KeyCache : IDisposable
{
    public const int MostKeys = 10_000;

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60) - Sweep;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, (byte[] Key, long At)> _keys = [];
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _drops;

    public KeyCache(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(_ => DropOld(), null, Sweep, Sweep);
    }

    public int Count
    {
        get
        {
            lock (_lock)
                return _keys.Count;
        }
    }

    /// <summary>To be taken before keys are fetched and handed to <see cref="Add"/>: what is dropped in between does not come back.</summary>
    public (long At, long Drops) Now()
    {
        lock (_lock)
            return (_time.GetTimestamp(), _drops);
    }

    /// <summary>Copies a key into the caller's own; false when it is not here.</summary>
    public bool Give(Guid subject, SubjectKeys to)
    {
        lock (_lock)
        {
            if (!_keys.TryGetValue(subject, out var entry) || IsOld(entry.At))
                return false;
            to.Keep(subject, entry.Key);
            return true;
        }
    }

    public void Add(Guid subject, ReadOnlySpan<byte> key, (long At, long Drops) asked)
    {
        lock (_lock)
        {
            if (_drops != asked.Drops)
                return;
            Remove(subject);
            if (_keys.Count == MostKeys)
                RemoveAll();
            _keys[subject] = (PinnedKey.Copy(key), asked.At);
        }
    }

    public void Drop(Guid subject)
    {
        lock (_lock)
        {
            _drops++;
            Remove(subject);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _drops++;
            RemoveAll();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Clear();
    }

    private bool IsOld(long at) => _time.GetElapsedTime(at) >= Life;

    private void DropOld()
    {
        lock (_lock)
        {
            foreach (var subject in _keys.Where(x => IsOld(x.Value.At)).Select(x => x.Key).ToList())
                Remove(subject);
        }
    }

    private void RemoveAll()
    {
        foreach (var subject in _keys.Keys.ToList())
            Remove(subject);
    }

    private void Remove(Guid subject)
    {
        if (_keys.Remove(subject, out var entry))
            CryptographicOperations.ZeroMemory(entry.Key);
    }
}
