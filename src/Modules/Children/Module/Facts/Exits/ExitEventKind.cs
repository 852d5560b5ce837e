namespace MerajutASA.Modules.Children.Facts.Exits;

/// <summary>What happened to the end of a child's care.</summary>
internal enum ExitEventKind
{
    /// <summary>It was written down.</summary>
    Ended,

    /// <summary>It had been written down wrongly, and stands otherwise now.</summary>
    Corrected,

    /// <summary>The care goes on.</summary>
    TakenBack,
}
