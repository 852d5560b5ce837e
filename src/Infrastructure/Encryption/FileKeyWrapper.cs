using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>Wraps under the key-encryption keys of a file: the line's number is the version.</summary>
internal sealed class FileKeyWrapper(IOptions<KeysOptions> options) : IKeyWrapper
{
    private readonly IReadOnlyList<byte[]> _versions = SecretFile.Read(options.Value.KekFile);

    public Task<IReadOnlyList<WrappedKey>> WrapAsync(IReadOnlyList<(Subject Subject, byte[] Key)> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<WrappedKey>>([.. keys.Select(x => new WrappedKey(
            x.Subject,
            Envelope.Seal(_versions[^1], Field(x.Subject), x.Subject.Id, x.Subject.Id, x.Key),
            _versions.Count))]);

    public Task<IReadOnlyList<byte[]>> UnwrapAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<byte[]>>([.. keys.Select(x =>
            Envelope.Open(Version(x.KekVersion), Field(x.Subject), x.Subject.Id, x.Subject.Id, x.Bytes))]);

    private static string Field(Subject subject) => $"subject-key.{subject.Kind.Stored()}";

    private byte[] Version(int number) => number >= 1 && number <= _versions.Count
        ? _versions[number - 1]
        : throw new CryptographicException($"There is no version {number} of the key-encryption key.");
}
