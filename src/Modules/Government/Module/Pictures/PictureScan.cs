namespace MerajutASA.Modules.Government.Pictures;

/// <summary>What is known of a picture's harm.</summary>
internal enum PictureScan
{
    /// <summary>Not scanned yet, or never where no scanner is configured: for who may change what it belongs to.</summary>
    Waiting,

    Clean,

    /// <summary>Nobody opens it here.</summary>
    Infected,

    /// <summary>The scanner would not take it: as one that waits.</summary>
    NoVerdict,

    /// <summary>Not scanned, and given free for a reason.</summary>
    Released,
}
