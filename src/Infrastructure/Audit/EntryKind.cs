namespace MerajutASA.Infrastructure.Audit;

/// <summary>What an entry tells. Stored names are those of audit.entry.kind.</summary>
internal enum EntryKind
{
    /// <summary>Restricted values of named children left the database.</summary>
    Read,

    /// <summary>Counts over Restricted rows; no ids.</summary>
    Figures,

    /// <summary>One row was added, changed or removed.</summary>
    Change,

    /// <summary>The actor asked for what was not granted, not there, or not valid.</summary>
    Refusal,

    /// <summary>The operation broke.</summary>
    Failure,

    /// <summary>A streamed operation began.</summary>
    Started,

    /// <summary>A streamed operation came to its end.</summary>
    Ended,

    /// <summary>A streamed operation ended before its end.</summary>
    BrokenOff,

    /// <summary>Signing in or out, or a change of how somebody signs in.</summary>
    SignIn,

    /// <summary>That a key is to be destroyed was decided, or it was done.</summary>
    Key,

    /// <summary>Somebody searched; what was found and shown stands in the reads of the same operation.</summary>
    Search,
}
