namespace MerajutASA.Modules.Government.Inspecting.WaitingInspections;

/// <summary>What of inspections waits for somebody.</summary>
internal enum WaitingKind
{
    /// <summary>For an officer: laid before the own office.</summary>
    Escalated,

    /// <summary>For an officer: a head has answered.</summary>
    Answered,

    /// <summary>For an officer: the day of a visit has come, or a report is due.</summary>
    Due,

    /// <summary>For an officer: findings that nobody answered in time.</summary>
    Late,

    /// <summary>For a head: findings to mend and answer.</summary>
    ToMend,

    /// <summary>For a head: a visit that was announced.</summary>
    Announced,
}
