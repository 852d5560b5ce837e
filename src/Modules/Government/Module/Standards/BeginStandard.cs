using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Begins the first standard as a draft, where there is none yet.</summary>
[UseCase("government.begin-standard", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class BeginStandard(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<Guid>> RunAsync(Actor actor, Guid draft, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<BeginStandard>(),
            async db =>
            {
                if (!StandardAccess.Writes(actor))
                    return new Outcome<Guid>.NotFound();
                if (await db.Standards.AsNoTracking().AnyAsync(row => row.Id == draft, cancellation))
                    return draft;
                if (await db.Standards.AsNoTracking().AnyAsync(row => row.Code == Permensos30.Code, cancellation))
                    return new Outcome<Guid>.Conflict();
                db.Add(new Standard
                {
                    Id = draft,
                    Code = Permensos30.Code,
                    Number = 1,
                    Title = Permensos30.Title,
                    TitleEnglish = Permensos30.TitleEnglish,
                    Source = Permensos30.Source,
                    State = StandardState.Draft,
                    BegunAt = db.Now,
                    BegunBy = actor.AccountId,
                });
                foreach (var (index, form) in Permensos30.Items.Index())
                    db.Add(Items.New(Guid.CreateVersion7(), draft, index + 1, form));
                return draft;
            },
            cancellation);
}
