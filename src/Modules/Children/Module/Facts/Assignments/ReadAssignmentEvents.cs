using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts.Assignments;

/// <summary>Reads how children changed hands.</summary>
[UseCase("children.project-assignments", Purpose.Synchronisation, Role.System)]
internal sealed class ReadAssignmentEvents(UnitOfWork<ChildrenDb> work) : ReadFacts<AssignmentEvent, AssignmentFact>(work, UseCase.Of<ReadAssignmentEvents>())
{
    protected override AssignmentFact Make(AssignmentEvent row, Guid? pseudonym) => AssignmentFact.Of(row, pseudonym);
}
