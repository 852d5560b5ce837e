namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Where a child's id stands in a result, and which columns show something of that child.</summary>
internal sealed record ShownChild(int Id, IReadOnlyList<int> Columns);
