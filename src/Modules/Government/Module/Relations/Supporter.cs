using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>Who gives money, goods or work to institutions.</summary>
[Class(DataClass.Internal)]
internal sealed class Supporter : RegisterEntry
{
    public SupporterKind Kind { get; set; }

    public string? RegistrationNumber { get; set; }

    /// <summary>The natural person whose gift it is; then there is no name here.</summary>
    [Class(DataClass.Confidential)] public Guid? PersonId { get; set; }
}
