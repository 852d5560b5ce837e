namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// The logical name of a sealed field (<c>child.full-name</c>), part of the associated data: a value moved to another field,
/// row or subject does not open. Never a table or column, so that storage can be rearranged without re-sealing.
/// T: string, DateOnly, byte[] or a record that JSON can carry.
/// </summary>
public sealed record SealedField<T>(string Name);
