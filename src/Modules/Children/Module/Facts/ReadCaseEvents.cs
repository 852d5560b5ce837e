using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>Reads what happened to cases.</summary>
[UseCase("children.project-facts", Purpose.Synchronisation, Role.System)]
internal sealed class ReadCaseEvents(UnitOfWork<ChildrenDb> work) : ReadFacts<CaseEvent, CaseFact>(work, UseCase.Of<ReadCaseEvents>())
{
    protected override CaseFact Make(CaseEvent row, Guid? pseudonym) => CaseFact.Of(row, pseudonym);
}
