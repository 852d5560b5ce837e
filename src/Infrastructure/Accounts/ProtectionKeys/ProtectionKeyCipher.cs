using System.Security.Cryptography;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts.ProtectionKeys;

/// <summary>Seals a protection key under a random key of its own, which the key-encryption key wraps: a wrapper across a network takes only small keys.</summary>
internal static class ProtectionKeyCipher
{
    private const string Field = "portal.protection-key";

    /// <summary>Not somebody's data, so it has no subject of its own; the id only parts these from all others.</summary>
    private static readonly Subject Portal = new(SubjectKind.SharedText, new Guid("00000000-0000-0000-0000-000000000002"));

    public static (byte[] Sealed, WrappedKey Key) Seal(IKeyWrapper wrapper, byte[] plain)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var wrapped = wrapper.WrapAsync([(Portal, key)], CancellationToken.None).GetAwaiter().GetResult().Single();
        return (Envelope.Seal(key, Field, Portal.Id, Portal.Id, plain), wrapped);
    }

    public static byte[] Open(IKeyWrapper wrapper, byte[] sealedBytes, byte[] wrapped, int kekVersion)
    {
        var key = wrapper.UnwrapAsync([new WrappedKey(Portal, wrapped, kekVersion)], CancellationToken.None).GetAwaiter().GetResult().Single();
        return Envelope.Open(key, Field, Portal.Id, Portal.Id, sealedBytes);
    }
}
