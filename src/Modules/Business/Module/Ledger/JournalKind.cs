namespace MerajutASA.Modules.Business.Ledger;

/// <summary>What a booking is of.</summary>
internal enum JournalKind
{
    /// <summary>Money came for a pledge.</summary>
    Gift,

    /// <summary>Money came for a pledge that was taken back.</summary>
    Unexpected,

    /// <summary>Goods came.</summary>
    Goods,

    /// <summary>What was given reached whom it was for.</summary>
    Delivery,

    /// <summary>Takes back another booking.</summary>
    Reversal,

    /// <summary>Money that came unexpectedly went back.</summary>
    Return,
}
