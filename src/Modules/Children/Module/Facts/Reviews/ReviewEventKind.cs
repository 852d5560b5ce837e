namespace MerajutASA.Modules.Children.Facts.Reviews;

/// <summary>What happened to a review of a care plan.</summary>
internal enum ReviewEventKind
{
    /// <summary>It was written down.</summary>
    Held,

    /// <summary>It had been written down wrongly, and stands otherwise now.</summary>
    Corrected,

    /// <summary>It does not count.</summary>
    Struck,
}
