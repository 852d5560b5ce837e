using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts.Exits;

/// <summary>Reads what happened to ends of care.</summary>
[UseCase("children.project-exits", Purpose.Synchronisation, Role.System)]
internal sealed class ReadExitEvents(UnitOfWork<ChildrenDb> work) : ReadFacts<ExitEvent, ExitFact>(work, UseCase.Of<ReadExitEvents>())
{
    protected override ExitFact Make(ExitEvent row, Guid? pseudonym) => ExitFact.Of(row, pseudonym);
}
