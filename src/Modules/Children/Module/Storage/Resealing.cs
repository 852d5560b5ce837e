using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Storage;

/// <summary>Sealing a value that may not have changed.</summary>
internal static class Resealing
{
    /// <summary>The old envelope where the value is the same, so that the trail shows no change where there was none.</summary>
    public static Sealed<T>? Reseal<T>(this SubjectKeys keys, SealedField<T> field, Guid subject, Guid record, Sealed<T>? old, T? value)
        where T : class
    {
        if (value is null)
            return null;
        return old is not null && keys.Open(field, subject, record, old).Equals(value) ? old : keys.Seal(field, subject, record, value);
    }

    public static Sealed<T>? Reseal<T>(this SubjectKeys keys, SealedField<T> field, Guid subject, Guid record, Sealed<T>? old, T? value)
        where T : struct
    {
        if (value is null)
            return null;
        return old is not null && keys.Open(field, subject, record, old).Equals(value.Value) ? old : keys.Seal(field, subject, record, value.Value);
    }
}
