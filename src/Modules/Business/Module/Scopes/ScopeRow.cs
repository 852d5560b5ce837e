using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Scopes;

/// <summary>What Business keeps of an institution, by its id: enough to decide who sees its gifts.</summary>
[Class(DataClass.Internal)]
internal sealed class ScopeRow : GuardedRow
{
    public required string RegionCode { get; set; }

    public required ScopeState State { get; set; }

    /// <summary>The version of the institution in Government's register; an older event changes nothing.</summary>
    public required int SourceVersion { get; set; }
}
