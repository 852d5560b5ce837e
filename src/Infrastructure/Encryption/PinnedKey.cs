namespace MerajutASA.Infrastructure.Encryption;

/// <summary>A key that the garbage collector does not move, so that no second copy of it is left behind when it is zeroed.</summary>
internal static class PinnedKey
{
    public static byte[] Copy(ReadOnlySpan<byte> key)
    {
        var kept = GC.AllocateUninitializedArray<byte>(key.Length, pinned: true);
        key.CopyTo(kept);
        return kept;
    }
}
