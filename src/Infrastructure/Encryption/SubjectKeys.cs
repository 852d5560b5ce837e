using System.Security.Cryptography;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// The unwrapped keys of one page's subjects. Values are sealed with AES-256-GCM; associated data is the logical field name,
/// the subject and the record (the row's id, made by the client).
/// </summary>
public sealed class SubjectKeys(IReadOnlyDictionary<Guid, byte[]> keys)
{
    public bool Has(Guid subject) => keys.ContainsKey(subject);

    /// <summary>Throws <see cref="KeyMissingException"/> when the subject has no key.</summary>
    public Sealed<T> Seal<T>(SealedField<T> field, Guid subject, Guid record, T value) =>
        new(Envelope.Seal(Key(subject), field.Name, subject, record, Codec<T>.Encode(value)));

    /// <summary>
    /// Throws <see cref="KeyMissingException"/> when the subject has no key and <see cref="CryptographicException"/>
    /// when the value was moved here from another field, record or subject, or was altered.
    /// </summary>
    public T Open<T>(SealedField<T> field, Guid subject, Guid record, Sealed<T> value) =>
        Codec<T>.Decode(Envelope.Open(Key(subject), field.Name, subject, record, value.Envelope.Span));

    /// <summary>As <see cref="Open{T}"/>, but null stays null and a destroyed key gives null: the subject was erased.</summary>
    public T? OpenOrNull<T>(SealedField<T> field, Guid subject, Guid record, Sealed<T>? value)
        where T : class => value is null || !Has(subject) ? null : Open(field, subject, record, value);

    private byte[] Key(Guid subject) => keys.TryGetValue(subject, out var key) ? key : throw new KeyMissingException(subject);
}
