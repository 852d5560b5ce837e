using System.Security.Cryptography;
using MerajutASA.Infrastructure.Encryption;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class SealedValueTests : KeysTest
{
    private readonly Subject _child = NewChild();
    private readonly Subject _other = NewChild();
    private readonly Guid _record = Guid.NewGuid();

    [Fact]
    public async Task A_value_opens_where_it_was_sealed()
    {
        var keys = await KeysAsync();

        Assert.Equal("Sari", keys.Open(FullName, _child.Id, _record, keys.Seal(FullName, _child.Id, _record, "Sari")));
    }

    [Fact]
    public async Task A_value_moved_to_another_row_field_or_subject_does_not_open()
    {
        var keys = await KeysAsync();
        var name = keys.Seal(FullName, _child.Id, _record, "Sari");

        Assert.ThrowsAny<CryptographicException>(() => keys.Open(FullName, _child.Id, Guid.NewGuid(), name));
        Assert.ThrowsAny<CryptographicException>(() => keys.Open(new SealedField<string>("child.nickname"), _child.Id, _record, name));
        Assert.ThrowsAny<CryptographicException>(() => keys.Open(FullName, _other.Id, _record, name));
    }

    [Fact]
    public async Task A_value_with_any_byte_altered_does_not_open()
    {
        var keys = await KeysAsync();
        var name = keys.Seal(FullName, _child.Id, _record, "Sari").Envelope.ToArray();

        for (var i = 0; i < name.Length; i++)
        {
            var altered = name.ToArray();
            altered[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => keys.Open(FullName, _child.Id, _record, new Sealed<string>(altered)));
        }

        Assert.ThrowsAny<CryptographicException>(() => keys.Open(FullName, _child.Id, _record, new Sealed<string>(name.AsMemory()[..^1])));
    }

    [Fact]
    public async Task The_same_value_looks_different_each_time_it_is_sealed()
    {
        var keys = await KeysAsync();

        Assert.NotEqual(keys.Seal(FullName, _child.Id, _record, "Sari"), keys.Seal(FullName, _child.Id, _record, "Sari"));
    }

    [Fact]
    public async Task A_value_sealed_by_one_process_opens_in_another()
    {
        var name = (await KeysAsync()).Seal(FullName, _child.Id, _record, "Sari");
        var elsewhere = await Setting.KeyRing().OpenAsync([_child.Id], Cancellation);

        Assert.Equal("Sari", elsewhere.Open(FullName, _child.Id, _record, name));
    }

    private async Task<SubjectKeys> KeysAsync()
    {
        var ring = Setting.KeyRing();
        await ring.CreateAsync([_child, _other], Cancellation);
        return await ring.OpenAsync([_child.Id, _other.Id], Cancellation);
    }
}
