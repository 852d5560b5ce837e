using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>The headings that are not sealed, each with an index of its own.</summary>
internal static class ChildSorts
{
    public static SortColumns<Child> All { get; } = new SortColumns<Child>()
        .Add("changed", child => child.ChangedAt)
        .Add("stage", child => child.Stage)
        .Add("entered", child => child.EnteredOn)
        .Add("birth", child => child.BirthYear)
        .Add("sex", child => child.Sex)
        .Add("origin", child => child.OriginCode)
        .Add("carer", child => child.AssignedTo ?? Guid.Empty);
}
