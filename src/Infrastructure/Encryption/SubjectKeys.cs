using System.Security.Cryptography;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// The unwrapped keys of one page's subjects. Values are sealed with AES-256-GCM; associated data is the logical field name,
/// the subject and the record (the row's id, made by the client). The keys are its own copies, zeroed at its end, which is that of
/// the unit of work; it cannot be used afterwards.
/// </summary>
public sealed class SubjectKeys : IDisposable
{
    private readonly Dictionary<Guid, byte[]> _keys = [];
    private bool _isEnded;

    internal SubjectKeys()
    {
    }

    private Dictionary<Guid, byte[]> Keys
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isEnded, this);
            return _keys;
        }
    }

    public bool Has(Guid subject) => Keys.ContainsKey(subject);

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

    public void Dispose()
    {
        _isEnded = true;
        foreach (var key in _keys.Values)
            CryptographicOperations.ZeroMemory(key);
        _keys.Clear();
    }

    internal void Keep(Guid subject, ReadOnlySpan<byte> key)
    {
        if (Keys.Remove(subject, out var before))
            CryptographicOperations.ZeroMemory(before);
        Keys[subject] = PinnedKey.Copy(key);
    }

    private byte[] Key(Guid subject) => Keys.TryGetValue(subject, out var key) ? key : throw new KeyMissingException(subject);
}
