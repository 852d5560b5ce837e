using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Family;

/// <summary>Logical names of what is sealed under the key of a guardian or kin; never rename one.</summary>
internal static class KinFields
{
    public static readonly SealedField<string> Name = new("kin.name");
    public static readonly SealedField<string> Phone = new("kin.phone");
    public static readonly SealedField<string> Address = new("kin.address");
}
