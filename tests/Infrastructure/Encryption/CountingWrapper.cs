using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Tests.Encryption;

/// <summary>The wrapper itself, and how often it was asked.</summary>
internal sealed class CountingWrapper(FileKeyWrapper wrapper) : IKeyWrapper
{
    public int Unwraps { get; private set; }

    public Task<IReadOnlyList<WrappedKey>> WrapAsync(IReadOnlyList<(Subject Subject, byte[] Key)> keys, CancellationToken cancellation) =>
        wrapper.WrapAsync(keys, cancellation);

    public Task<IReadOnlyList<byte[]>> UnwrapAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation)
    {
        Unwraps++;
        return wrapper.UnwrapAsync(keys, cancellation);
    }
}
