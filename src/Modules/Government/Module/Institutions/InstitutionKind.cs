namespace MerajutASA.Modules.Government.Institutions;

/// <summary>How an institution cares. Names are stored; never rename one.</summary>
internal enum InstitutionKind
{
    /// <summary>Panti asuhan, or a child care home by any other name.</summary>
    CareHome,

    /// <summary>Boarding within a religious school.</summary>
    BoardingSchool,

    /// <summary>Rumah perlindungan: short stay of children in danger.</summary>
    SafeHouse,

    /// <summary>Rumah singgah: children who live or work on the street.</summary>
    DropInShelter,

    /// <summary>A home for children with disabilities.</summary>
    DisabilityHome,

    /// <summary>Care in and for families, without a stay.</summary>
    FamilySupport,
}
