namespace MerajutASA.Modules.Business.Needs;

/// <summary>What is given.</summary>
internal enum GiftKind
{
    Money,

    /// <summary>Valued in rupiah, for the books and the receipt.</summary>
    Goods,
}
