namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// A value as stored: opaque bytes. Opening is an explicit call on the unit of work for a whole page; nothing decrypts by itself,
/// so that no log, cache, audit entry or serializer can spill it by accident.
/// </summary>
public sealed record Sealed<T>(ReadOnlyMemory<byte> Envelope)
{
    public bool Equals(Sealed<T>? other) => other is not null && Envelope.Span.SequenceEqual(other.Envelope.Span);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Envelope.Span);
        return hash.ToHashCode();
    }

    public override string ToString() => "sealed";
}
