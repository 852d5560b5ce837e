using System.Security.Cryptography;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class KeyCacheTests : IDisposable
{
    private static readonly SealedField<string> Field = new("test.name");

    private readonly FakeTimeProvider _time = new();
    private readonly KeyCache _cache;
    private readonly Guid _subject = Guid.NewGuid();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public KeyCacheTests() => _cache = new KeyCache(_time);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void A_key_leaves_memory_after_60_seconds_though_nobody_asks()
    {
        _cache.Add(_subject, _key, _cache.Now());
        _time.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(1, _cache.Count);

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, _cache.Count);
    }

    [Fact]
    public void Looking_at_a_key_does_not_lengthen_its_life()
    {
        _cache.Add(_subject, _key, _cache.Now());
        for (var second = 0; second < 60; second++)
        {
            Given();
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Null(Given());
    }

    [Fact]
    public void A_dropped_key_leaves_the_copy_of_an_operation_under_way_alone()
    {
        _cache.Add(_subject, _key, _cache.Now());
        var held = Given()!;
        var name = held.Seal(Field, _subject, _subject, "Sari");
        _cache.Drop(_subject);

        Assert.Equal("Sari", held.Open(Field, _subject, _subject, name));
        Assert.Null(Given());
    }

    [Fact]
    public void A_key_fetched_before_a_drop_does_not_come_back_after_it()
    {
        var asked = _cache.Now();
        _cache.Drop(_subject);
        _cache.Add(_subject, _key, asked);

        Assert.Null(Given());
    }

    [Fact]
    public void The_number_of_keys_is_bounded()
    {
        for (var i = 0; i < KeyCache.MostKeys + 1; i++)
            _cache.Add(Guid.NewGuid(), _key, _cache.Now());

        Assert.InRange(_cache.Count, 1, KeyCache.MostKeys);
    }

    private SubjectKeys? Given()
    {
        var keys = new SubjectKeys();
        return _cache.Give(_subject, keys) ? keys : null;
    }
}
