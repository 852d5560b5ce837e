namespace MerajutASA.Modules.Government.Institutions.WaitingInstitutions;

/// <summary>Why an institution waits for its social office, in the order of urgency.</summary>
internal enum WaitingKind
{
    /// <summary>The operating permit has ended, or ends soon (Permensos 5/2024).</summary>
    PermitEnding,

    /// <summary>The accreditation has ended, or ends soon.</summary>
    AccreditationEnding,

    /// <summary>Entered, not yet activated: its people cannot work.</summary>
    Draft,

    /// <summary>Suspended: its children wait for a decision.</summary>
    Suspended,
}
