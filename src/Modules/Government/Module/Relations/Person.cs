using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>Somebody who holds offices or gives as a natural person. One record for all of them: by it, and never by a name, they are the same.</summary>
[Class(DataClass.Confidential)]
internal sealed class Person : GuardedRow
{
    [Class(DataClass.Internal)] public required string RegionCode { get; set; }

    /// <summary>Under the person's own key.</summary>
    public required Sealed<string> Name { get; set; }

    /// <summary>Suggests who may be the same person.</summary>
    [Token] public required byte[] NameToken { get; set; }
}
