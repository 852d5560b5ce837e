namespace MerajutASA.Modules.Government.Warnings;

/// <summary>What a warning is about, the gravest first. Names are stored; never rename one.</summary>
internal enum WarningRule
{
    /// <summary>A critical finding of an inspection is not resolved.</summary>
    CriticalFinding,

    /// <summary>More children than there is room for.</summary>
    OverCapacity,

    /// <summary>Reviews of care plans are past their day (Permensos 30/HUK/2011).</summary>
    ReviewsOverdue,

    /// <summary>Findings that were not answered by their day.</summary>
    FindingsOverdue,

    /// <summary>Children whom nobody is assigned to.</summary>
    WithoutCarer,

    /// <summary>The permit has ended or ends soon (Permensos 5/2024).</summary>
    Permit,

    /// <summary>The accreditation has ended or ends soon (Permensos 5/2024).</summary>
    Accreditation,
}
