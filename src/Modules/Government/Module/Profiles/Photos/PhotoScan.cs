namespace MerajutASA.Modules.Government.Profiles;

/// <summary>What is known of a photograph's harm.</summary>
internal enum PhotoScan
{
    /// <summary>Not scanned yet, or never where no scanner is configured: for who may change the profile.</summary>
    Waiting,

    Clean,

    /// <summary>Nobody opens it here.</summary>
    Infected,

    /// <summary>The scanner would not take it: as one that waits.</summary>
    NoVerdict,

    /// <summary>Not scanned, and given free for a reason.</summary>
    Released,
}
