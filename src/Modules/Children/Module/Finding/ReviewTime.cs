namespace MerajutASA.Modules.Children.Finding;

/// <summary>How the review of a child's care plan stands.</summary>
internal enum ReviewTime
{
    /// <summary>The day has passed.</summary>
    Overdue,

    /// <summary>Overdue, or so near that Today announces it.</summary>
    Due,

    /// <summary>Agreed on for later.</summary>
    Later,

    /// <summary>No plan has been agreed.</summary>
    None,
}
