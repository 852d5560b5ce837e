using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A version of a profile, never changed. Its id is also that of its text in MongoDB (<see cref="ProfileText"/>).</summary>
[Class(DataClass.Internal)]
internal sealed class ProfileVersion : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required int Number { get; init; }

    /// <summary>The version that was brought back by it.</summary>
    public int? RestoredFrom { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required Guid SavedBy { get; init; }
}
