namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>What was said about a finding. Names are stored; never rename one.</summary>
internal enum WordKind
{
    /// <summary>By the head: what was done.</summary>
    Answer,

    /// <summary>By the office: it is mended.</summary>
    Accept,

    /// <summary>By the office: it is not, and why.</summary>
    Return,

    /// <summary>By the office: more time, and why.</summary>
    Extend,
}
