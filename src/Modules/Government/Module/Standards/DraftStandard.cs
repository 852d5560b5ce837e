using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Begins the next version of a standard as a copy of its newest; there is one draft of each at a time.</summary>
[UseCase("government.draft-standard", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class DraftStandard(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who drafts.</param>
    /// <param name="draft">The draft's id, made by the client.</param>
    /// <param name="newest">The newest version, which was seen.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<Guid>> RunAsync(Actor actor, Guid draft, Guid newest, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<DraftStandard>(),
            async db =>
            {
                if (!StandardAccess.Writes(actor) || await db.Standards.AsNoTracking().SingleOrDefaultAsync(row => row.Id == newest, cancellation) is not { } before)
                    return new Outcome<Guid>.NotFound();
                // The same button pressed twice.
                if (await db.Standards.AsNoTracking().AnyAsync(row => row.Id == draft, cancellation))
                    return draft;
                if (await db.Standards.AsNoTracking().AnyAsync(row => row.Code == before.Code && row.Number > before.Number, cancellation) || before.State == StandardState.Draft)
                    return new Outcome<Guid>.Conflict();
                db.Add(new Standard
                {
                    Id = draft,
                    Code = before.Code,
                    Number = before.Number + 1,
                    Title = before.Title,
                    TitleEnglish = before.TitleEnglish,
                    Source = before.Source,
                    State = StandardState.Draft,
                    BegunAt = db.Now,
                    BegunBy = actor.AccountId,
                });
                await foreach (var item in db.StandardItems.AsNoTracking().Where(item => item.StandardId == newest && !item.Removed).OrderBy(item => item.Place).AsAsyncEnumerable().WithCancellation(cancellation))
                    db.Add(Items.New(Guid.CreateVersion7(), draft, item.Place, ItemForm.Of(item)));
                return draft;
            },
            cancellation);
}
