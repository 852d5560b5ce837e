using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>What foundations, supporters, programmes and agreements have in common.</summary>
[Class(DataClass.Internal)]
internal abstract class RegisterEntry : GuardedRow
{
    /// <summary>Empty for a natural person, whose name is sealed.</summary>
    public string Name { get; set; } = "";

    /// <summary>The folded name, which is searched and sorted.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>By which policies decide: the own seat, or that of who runs or receives.</summary>
    public string RegionCode { get; set; } = "";

    /// <summary>Dissolved, stopped, or ended before its time; the entry stays.</summary>
    public DateOnly? EndedOn { get; set; }
}
