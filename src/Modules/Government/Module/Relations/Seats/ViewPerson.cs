using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>Opens a person's offices and gifts, for whoever supervises one of them and for the head of an institution of one.</summary>
[UseCase("government.view-person", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ViewPerson(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<PersonFile>> RunAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        work.RunAsync<PersonFile>(
            actor,
            UseCase.Of<ViewPerson>(),
            async db =>
            {
                var person = await db.Persons.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
                if (person is null)
                    return new Outcome<PersonFile>.NotFound();
                var seats = await SeatViews.OfAsync(db, db.Seats.Where(seat => seat.PersonId == id), cancellation);
                var gifts = await db.Supporters.AsNoTracking().Where(row => row.PersonId == id).ToListAsync(cancellation);
                return new PersonFile(
                    id, person.Version, (await PersonNames.OpenAsync(db, [id], cancellation))[id], seats,
                    await Parties.LinesAsync(db, Ledgers.Supporters, gifts, IndonesianDay.Of(db.Now), cancellation),
                    await Parties.FindAsync(db, seats.Select(seat => seat.Organisation), cancellation),
                    PersonNames.MayChange(actor, person));
            },
            cancellation);
}
