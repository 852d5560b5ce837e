using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Storage;

/// <summary>A row about one child that only its carers, the head and the region's officers open.</summary>
[Class(DataClass.Restricted)]
internal abstract class CaseDetail : ScopedRow
{
    public required Guid ChildId { get; init; }
}
