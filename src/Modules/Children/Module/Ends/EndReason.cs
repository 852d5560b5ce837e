namespace MerajutASA.Modules.Children.Ends;

/// <summary>Why the care of a child ended. Going home comes first, as in the goals of a plan.</summary>
internal enum EndReason
{
    /// <summary>Back with the parents.</summary>
    Reunified,

    /// <summary>With grandparents, an uncle, an aunt or other kin.</summary>
    Kin,

    FosterCare,
    Guardianship,
    Adoption,

    /// <summary>Of age, and living by itself.</summary>
    Independence,

    /// <summary>Cared for by another institution.</summary>
    Transferred,

    LeftWithoutLeave,
    Died,

    /// <summary>Said in words.</summary>
    Other,
}
