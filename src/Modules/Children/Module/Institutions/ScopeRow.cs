using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Institutions;

/// <summary>What Children keeps of an institution, by its id: enough to decide who sees its children.</summary>
[Class(DataClass.Internal)]
internal sealed class ScopeRow : GuardedRow
{
    public required string RegionCode { get; set; }

    public required ScopeState State { get; set; }

    /// <summary>The version of the institution in Government's register; an older event changes nothing.</summary>
    public required int SourceVersion { get; set; }
}
