namespace MerajutASA.Modules.Children.Documents;

/// <summary>How far an upload has come.</summary>
internal enum FileState
{
    /// <summary>Begun; its bytes are on their way, or it was broken off.</summary>
    Uploading,

    /// <summary>Whole, looked at and kept.</summary>
    Stored,

    /// <summary>Not kept, for what it is.</summary>
    Refused,

    /// <summary>Never finished, and cleared away.</summary>
    Abandoned,

    /// <summary>The child's key was destroyed: the content can no longer be opened and is cleared away.</summary>
    Erased,
}
