using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>That an institution says something of itself, and which version is the newest; its id is the institution's.</summary>
[Class(DataClass.Internal)]
internal sealed class Profile : GuardedRow
{
    public required string RegionCode { get; init; }

    /// <summary>The newest version's.</summary>
    public required int Number { get; set; }
}
