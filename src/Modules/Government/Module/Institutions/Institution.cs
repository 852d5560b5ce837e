using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>One institution's line in the register.</summary>
[Class(DataClass.Internal)]
internal sealed class Institution : GuardedRow
{
    [Class(DataClass.Public)] public string Name { get; set; } = "";

    /// <summary>The folded name, which is searched and sorted.</summary>
    [Class(DataClass.Public)] public string NameKey { get; set; } = "";

    [Class(DataClass.Public)] public InstitutionKind Kind { get; set; }

    public string? RegistrationNumber { get; set; }

    public DateOnly? RegisteredOn { get; set; }

    public string? PermitNumber { get; set; }

    public DateOnly? PermitFrom { get; set; }

    /// <summary>Null for a permit without an end.</summary>
    public DateOnly? PermitUntil { get; set; }

    [Class(DataClass.Public)] public Accreditation Accreditation { get; set; }

    [Class(DataClass.Public)] public DateOnly? AccreditedUntil { get; set; }

    /// <summary>How many children it has room for.</summary>
    public int Capacity { get; set; }

    /// <summary>A village's code; also the scope.</summary>
    public string RegionCode { get; set; } = "";

    /// <summary>Not public: a safe house is found by whoever a child hides from.</summary>
    public string Address { get; set; } = "";

    /// <summary>The foundation that it belongs to; null for one of the state, and where nobody has said.</summary>
    [Class(DataClass.Public)] public Guid? FoundationId { get; set; }

    [Class(DataClass.Public)] public required InstitutionState State { get; set; }

    public required DateTimeOffset StateSince { get; set; }

    /// <summary>Why it was suspended, lifted or closed; under the institution's key, since it may name people.</summary>
    [Class(DataClass.Confidential)] public Sealed<string>? StateReason { get; set; }
}
