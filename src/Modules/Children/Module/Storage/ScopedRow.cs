using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Storage;

/// <summary>A row with the scope of its institution, by which the policies decide. Written once: a transfer goes through a function made for it.</summary>
[Class(DataClass.Restricted)]
internal abstract class ScopedRow : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    /// <summary>The institution's region, not the child's.</summary>
    public required string RegionCode { get; init; }
}
