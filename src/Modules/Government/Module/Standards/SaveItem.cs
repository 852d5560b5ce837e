using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Adds an item to a draft, at its end, or changes one.</summary>
[UseCase("government.save-standard-item", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class SaveItem(UnitOfWork<GovernmentDb> work)
{
    /// <summary>More would be no visit but a survey.</summary>
    public const int Most = 200;

    /// <param name="actor">Who saves.</param>
    /// <param name="standard">The draft.</param>
    /// <param name="item">The item; a new one's id is the client's.</param>
    /// <param name="version">The item's version that was seen; 0 for a new one.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid standard, Guid item, int version, ItemForm form, CancellationToken cancellation = default) =>
        StandardChanging.RunAsync<int>(work, actor, UseCase.Of<SaveItem>(), standard, async (db, _) =>
        {
            var row = await db.StandardItems.SingleOrDefaultAsync(candidate => candidate.Id == item && candidate.StandardId == standard, cancellation);
            if (row is null && version > 0)
                return new Outcome<int>.NotFound();
            if ((row?.Version ?? 0) != version)
                return new Outcome<int>.Conflict();
            if (ItemFormCheck.Errors(form) is { Count: > 0 } errors)
                return new Outcome<int>.Invalid(errors);
            if (row is not null)
            {
                form.Tidy().WriteTo(row);
                return version + 1;
            }

            var places = await db.StandardItems.AsNoTracking().Where(candidate => candidate.StandardId == standard).Select(candidate => candidate.Place).ToListAsync(cancellation);
            if (places.Count >= Most)
                return new Outcome<int>.Refused("TooManyItems", Most);
            db.Add(Items.New(item, standard, places.DefaultIfEmpty().Max() + 1, form.Tidy()));
            return 1;
        }, cancellation);
}
