namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// A keyed one-way token of a value, for look-ups by equality. It stays out of the trail: who tries every NIK or address under the key
/// would read the value from it, and the trail outlives the erasure of the row and of the subject's key.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TokenAttribute : Attribute;
