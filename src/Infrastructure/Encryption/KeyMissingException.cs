namespace MerajutASA.Infrastructure.Encryption;

/// <summary>The subject has no key, or it was destroyed: its sealed values cannot be read or written.</summary>
public sealed class KeyMissingException(Guid subject) : Exception($"Subject {subject} has no key.")
{
    public Guid Subject { get; } = subject;
}
