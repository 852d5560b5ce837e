using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>Whom to ask for at an institution; its id is the institution's. Sealed under the institution's key.</summary>
[Class(DataClass.Confidential)]
internal sealed class InstitutionContact : GuardedRow
{
    /// <summary>The institution's region, by which the policies decide.</summary>
    [Class(DataClass.Internal)] public required string RegionCode { get; set; }

    public required Sealed<string> Name { get; set; }

    public required Sealed<string> Phone { get; set; }

    public Sealed<string>? Email { get; set; }
}
