using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>One page of a board.</summary>
internal sealed record FindChildren(ChildFilter Filter, PageRequest Page)
{
    /// <summary>The heading of the sealed name: sorted in memory, within one institution; its cursors count lines.</summary>
    public const string ByName = "name";

    /// <summary>Whether the reader wants the children's pictures, which are opened only then.</summary>
    public bool WithFaces { get; init; }

    public bool SortsByName => Page.Sort == ByName;
}
