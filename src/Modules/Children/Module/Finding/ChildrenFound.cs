using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>A page of a board, and how many lines there are (one past the limit stands for more).</summary>
internal sealed record ChildrenFound(RowPage<ChildLine> Page, int Count);
