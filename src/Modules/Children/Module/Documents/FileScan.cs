namespace MerajutASA.Modules.Children.Documents;

/// <summary>What is known of a file's harm.</summary>
internal enum FileScan
{
    /// <summary>Not scanned yet, or never where no scanner is configured: for the uploader and the head alone.</summary>
    Waiting,

    Clean,

    /// <summary>Kept as it was found, for whoever must look into it; nobody opens it here.</summary>
    Infected,

    /// <summary>The scanner would not take it: as one that waits.</summary>
    NoVerdict,

    /// <summary>Not scanned, and given free by the head for a reason.</summary>
    Released,
}
