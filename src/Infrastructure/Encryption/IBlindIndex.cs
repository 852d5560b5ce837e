namespace MerajutASA.Infrastructure.Encryption;

/// <summary>
/// A keyed one-way token of a value, for equality look-ups on sealed columns. Deterministic within a purpose; never unique in the
/// database, since a duplicate-key error would tell of a row that the asker may not see.
/// </summary>
public interface IBlindIndex
{
    /// <param name="purpose">Separates indexes: <c>child.nik</c>, <c>account.email</c>.</param>
    /// <param name="normalised">The value after normalisation (digits only, lower case…).</param>
    byte[] Token(string purpose, string normalised);
}
