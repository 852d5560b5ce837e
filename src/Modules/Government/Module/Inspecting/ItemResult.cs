namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>What was found of one item. Names are stored; never rename one.</summary>
internal enum ItemResult
{
    Met,

    /// <summary>Counts half.</summary>
    Partly,

    NotMet,

    /// <summary>Does not count: the institution does nothing that the item is about.</summary>
    NotApplicable,
}
