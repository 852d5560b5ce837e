namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Where a finding stands. Names are stored; never rename one.</summary>
internal enum FindingState
{
    /// <summary>Being written; nobody but officers sees it.</summary>
    Draft,

    /// <summary>The institution has to mend it.</summary>
    Open,

    /// <summary>The head says that it is mended, and the office looks.</summary>
    Answered,

    /// <summary>The office has accepted the answer.</summary>
    Resolved,
}
