namespace MerajutASA.Infrastructure.Encryption;

/// <summary>A subject's key as the keys cluster holds it.</summary>
internal sealed record WrappedKey(Subject Subject, byte[] Bytes, int KekVersion);
