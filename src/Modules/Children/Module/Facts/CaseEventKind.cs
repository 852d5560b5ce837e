namespace MerajutASA.Modules.Children.Facts;

/// <summary>What happened to a case.</summary>
internal enum CaseEventKind
{
    /// <summary>It was opened with the child's entry into the register.</summary>
    Registered,

    /// <summary>It went to another stage, or back to one.</summary>
    Moved,

    /// <summary>It had been imported by mistake: it takes back what registering it counted.</summary>
    Withdrawn,
}
