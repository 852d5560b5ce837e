namespace MerajutASA.Modules.Business.Needs;

/// <summary>Whether a need can be given to.</summary>
internal enum NeedState
{
    /// <summary>Being written; nobody outside reads it.</summary>
    Draft,

    Open,

    /// <summary>Takes no new pledge; what was pledged goes on.</summary>
    Closed,
}
