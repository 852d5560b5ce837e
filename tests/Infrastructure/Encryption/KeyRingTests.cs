using System.Security.Cryptography;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class KeyRingTests : KeysTest
{
    private readonly Subject _child = NewChild();
    private readonly Guid _record = Guid.NewGuid();

    [Fact]
    public async Task Fifty_callers_at_once_give_one_subject_one_key()
    {
        var rings = Enumerable.Range(0, 5).Select(_ => Setting.KeyRing()).ToList();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => rings[i % 5].CreateAsync([_child, NewChild()], Cancellation))));

        var opened = await Task.WhenAll(rings.Select(ring => ring.OpenAsync([_child.Id], Cancellation)));
        var name = opened[0].Seal(FullName, _child.Id, _record, "Sari");
        Assert.All(opened, keys => Assert.Equal("Sari", keys.Open(FullName, _child.Id, _record, name)));
    }

    [Fact]
    public async Task Creating_again_keeps_the_key()
    {
        var ring = Setting.KeyRing();
        var name = await SealAsync(ring);
        await ring.CreateAsync([_child], Cancellation);

        var later = await Setting.KeyRing().OpenAsync([_child.Id], Cancellation);
        Assert.Equal("Sari", later.Open(FullName, _child.Id, _record, name));
    }

    [Fact]
    public async Task A_page_costs_one_unwrap_and_the_next_look_at_it_none()
    {
        CountingWrapper? wrapper = null;
        var ring = Setting.Process(change: services => services.AddSingleton<IKeyWrapper>(provider =>
            wrapper = ActivatorUtilities.CreateInstance<CountingWrapper>(provider, ActivatorUtilities.CreateInstance<FileKeyWrapper>(provider))))
            .Services.GetRequiredService<IKeyRing>();
        var page = Enumerable.Range(0, 100).Select(_ => NewChild()).ToList();
        await ring.CreateAsync(page, Cancellation);

        var keys = await ring.OpenAsync([.. page.Select(x => x.Id)], Cancellation);
        await ring.OpenAsync([.. page.Select(x => x.Id)], Cancellation);

        Assert.All(page, child => Assert.True(keys.Has(child.Id)));
        Assert.Equal(1, wrapper!.Unwraps);
    }

    [Fact]
    public async Task A_destroyed_key_is_missing_at_once_where_it_was_destroyed()
    {
        var ring = Setting.KeyRing();
        var name = await SealAsync(ring);
        await ring.DestroyAsync(_child.Id, Guid.NewGuid(), Cancellation);

        var keys = await ring.OpenAsync([_child.Id], Cancellation);
        Assert.Throws<KeyMissingException>(() => keys.Open(FullName, _child.Id, _record, name));
        Assert.Throws<KeyMissingException>(() => keys.Seal(FullName, _child.Id, _record, "Sari"));
    }

    [Fact]
    public async Task A_destroyed_key_is_missing_in_every_process_after_60_seconds()
    {
        var here = Setting.KeyRing();
        var there = Setting.KeyRing();
        await SealAsync(here);
        Assert.True((await there.OpenAsync([_child.Id], Cancellation)).Has(_child.Id));
        await here.DestroyAsync(_child.Id, Guid.NewGuid(), Cancellation);

        Setting.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.False((await there.OpenAsync([_child.Id], Cancellation)).Has(_child.Id));
    }

    [Fact]
    public async Task A_subject_whose_key_was_destroyed_never_gets_another()
    {
        var ring = Setting.KeyRing();
        await SealAsync(ring);
        await ring.DestroyAsync(_child.Id, Guid.NewGuid(), Cancellation);
        await ring.CreateAsync([_child], Cancellation);

        Assert.False((await ring.OpenAsync([_child.Id], Cancellation)).Has(_child.Id));
    }

    [Fact]
    public async Task A_wrapped_key_put_under_another_subject_does_not_open()
    {
        var ring = Setting.KeyRing();
        var other = NewChild();
        await ring.CreateAsync([_child, other], Cancellation);
        await Setting.Database.ExecuteAsync($"""
            update keys.wrapped_key set wrapped = (select wrapped from keys.wrapped_key where subject_id = '{_child.Id}') where subject_id = '{other.Id}'
            """);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ring.OpenAsync([other.Id], Cancellation));
    }

    [Fact]
    public async Task A_key_wrapped_under_an_older_version_opens_after_a_newer_one_was_added()
    {
        var name = await SealAsync(Setting.KeyRing());
        await File.AppendAllTextAsync(Setting.KekFile, "\n" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Cancellation);
        var ring = Setting.KeyRing();
        var newer = NewChild();
        await ring.CreateAsync([newer], Cancellation);

        var keys = await ring.OpenAsync([_child.Id, newer.Id], Cancellation);
        Assert.Equal("Sari", keys.Open(FullName, _child.Id, _record, name));
        Assert.True(keys.Has(newer.Id));
    }

    private async Task<Sealed<string>> SealAsync(IKeyRing ring)
    {
        await ring.CreateAsync([_child], Cancellation);
        return (await ring.OpenAsync([_child.Id], Cancellation)).Seal(FullName, _child.Id, _record, "Sari");
    }
}
