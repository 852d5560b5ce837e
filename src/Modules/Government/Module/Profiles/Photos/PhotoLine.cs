namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A photograph as a page shows it.</summary>
internal sealed record PhotoLine(Guid Id, int Version, string Alternative, PhotoScan Scan, bool IsOpen);
