using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A photograph as a page shows it.</summary>
internal sealed record PhotoLine(Guid Id, int Version, string Alternative, PictureScan Scan, bool IsOpen);
