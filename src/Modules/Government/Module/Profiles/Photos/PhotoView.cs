using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>The photographs of an institution's profile, the oldest first.</summary>
[Class(DataClass.Internal)]
internal sealed record PhotoView(string Name, string RegionCode, bool MayChange, IReadOnlyList<PhotoLine> Photos);
