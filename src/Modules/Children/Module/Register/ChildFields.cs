using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Logical names of what is sealed under a child's key; part of the associated data, so never rename one.</summary>
internal static class ChildFields
{
    public static readonly SealedField<string> FullName = new("child.full-name");
    public static readonly SealedField<string> Nickname = new("child.nickname");
    public static readonly SealedField<DateOnly> BirthDate = new("child.birth-date");
    public static readonly SealedField<string> BirthPlace = new("child.birth-place");
    public static readonly SealedField<string> Nik = new("child.nik");
    public static readonly SealedField<string> AddressLine = new("child.address-line");

    /// <summary>Whom the facts of analytics are about.</summary>
    public static readonly SealedField<Guid> Pseudonym = new("child.pseudonym");
}
