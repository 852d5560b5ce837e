namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// Holds the key-encryption key. One call for a whole page, since the wrapper may be a service across a network.
/// A wrapped key is bound to its subject's id and kind: under another one it does not unwrap.
/// </summary>
internal interface IKeyWrapper
{
    /// <summary>In the order given; under the newest version of the key-encryption key.</summary>
    Task<IReadOnlyList<WrappedKey>> WrapAsync(IReadOnlyList<(Subject Subject, byte[] Key)> keys, CancellationToken cancellation);

    /// <summary>In the order given; throws CryptographicException for one that was altered or moved.</summary>
    Task<IReadOnlyList<byte[]>> UnwrapAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation);
}
