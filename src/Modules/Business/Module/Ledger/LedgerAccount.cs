namespace MerajutASA.Modules.Business.Ledger;

/// <summary>The accounts of an institution's gifts.</summary>
internal enum LedgerAccount
{
    /// <summary>Money with the provider (asset).</summary>
    Provider,

    /// <summary>Goods in store (asset).</summary>
    Goods,

    /// <summary>Gifts received (income; credit).</summary>
    Gifts,

    /// <summary>What must go back (liability; credit).</summary>
    ToReturn,

    /// <summary>What reached whom it was for (expense).</summary>
    Given,
}
