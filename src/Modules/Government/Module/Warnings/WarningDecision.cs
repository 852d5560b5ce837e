namespace MerajutASA.Modules.Government.Warnings;

/// <summary>What an officer decided. Names are stored; never rename one.</summary>
internal enum WarningDecision
{
    /// <summary>Something is being done.</summary>
    Acting,

    /// <summary>To be looked at again.</summary>
    Watching,

    /// <summary>There is a reason for it, and no concern.</summary>
    NoConcern,
}
