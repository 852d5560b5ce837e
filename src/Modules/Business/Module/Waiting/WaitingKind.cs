namespace MerajutASA.Modules.Business.Waiting;

/// <summary>What of giving waits for somebody.</summary>
internal enum WaitingKind
{
    /// <summary>For an officer: a company asks to be let in.</summary>
    Applied,

    /// <summary>For a head: money came that must go back.</summary>
    ToReturn,

    /// <summary>For a head: goods were pledged and have not been received yet.</summary>
    GoodsToReceive,

    /// <summary>For a head: nobody has told yet what became of a gift.</summary>
    ToAccount,

    /// <summary>For a company: a pledge that was not paid yet.</summary>
    ToPay,
}
