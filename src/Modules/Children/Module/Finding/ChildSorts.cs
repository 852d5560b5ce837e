using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>The headings that are not sealed, each with an index of its own.</summary>
internal static class ChildSorts
{
    public const string ByAge = "age";

    public static SortColumns<Child> All { get; } = new SortColumns<Child>()
        .Add("changed", child => child.ChangedAt)
        .Add("stage", child => child.Stage)
        .Add("entered", child => child.EnteredOn)
        .Add(ByAge, child => child.BirthYear)
        .Add("sex", child => child.Sex)
        .Add("origin", child => child.OriginCode);

    /// <summary>As the store is asked: who was born later is younger.</summary>
    public static PageRequest Asked(this PageRequest request) =>
        request.Sort == ByAge ? request with { Descending = !request.Descending } : request;
}
