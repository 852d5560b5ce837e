using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts.Reviews;

/// <summary>Reads what happened to reviews of care plans.</summary>
[UseCase("children.project-reviews", Purpose.Synchronisation, Role.System)]
internal sealed class ReadReviewEvents(UnitOfWork<ChildrenDb> work) : ReadFacts<ReviewEvent, ReviewFact>(work, UseCase.Of<ReadReviewEvents>())
{
    protected override ReviewFact Make(ReviewEvent row, Guid? pseudonym) => ReviewFact.Of(row, pseudonym);
}
