using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>Something that happened to a child's case, as its facts in ClickHouse are made of it: written once, with the change itself.</summary>
[Class(DataClass.Restricted)]
internal abstract class FactRow : ScopedRow
{
    public required Guid ChildId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The child's, as it is sealed there (<see cref="ChildFields.Pseudonym"/>): the register line may be gone when this is read.</summary>
    public required Sealed<Guid> Pseudonym { get; init; }

    /// <summary>The version of the register line after the change; the event of the outbox carries the same.</summary>
    public required int ChildVersion { get; init; }
}
