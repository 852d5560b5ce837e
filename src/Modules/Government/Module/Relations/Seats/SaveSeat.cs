using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>An officer enters who sits on a board seated in the region, changes the office, or ends it by its last day.</summary>
[UseCase("government.save-seat", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class SaveSeat(UnitOfWork<GovernmentDb> work, IBlindIndex index)
{
    public const string SameName = "SameName";

    private static readonly DateOnly Earliest = new(1945, 8, 17);

    /// <param name="actor">Who enters.</param>
    /// <param name="organisation">The foundation or supporter.</param>
    /// <param name="id">Made by the asker, so that asking twice enters once.</param>
    /// <param name="version">The version that was seen; 0 for a new office.</param>
    /// <param name="form">The office as it shall be. Who holds it never changes: another person is another office.</param>
    /// <param name="isAnother">Whether somebody has looked at those of the same name and says that it is another person.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The version after; Refused(<see cref="SameName"/>) names who may be the same person.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor, Party organisation, Guid id, int version, SeatForm form, bool isAnother = false, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<SaveSeat>(),
            async db =>
            {
                var ledger = Ledgers.Find(organisation.Kind);
                if (ledger is null || organisation.Kind is not (PartyKind.Foundation or PartyKind.Supporter)
                    || await ledger.FindAsync(db, organisation.Id, tracked: false, cancellation) is not { } body)
                    return new Outcome<int>.NotFound();
                if (!RelationAccess.Holds(actor, body.RegionCode))
                    return new Outcome<int>.Refused("SeatedElsewhere");
                if (body is Supporter { Kind: SupporterKind.Person })
                    return new Outcome<int>.Refused("NoBoard");
                var seat = await db.Seats.SingleOrDefaultAsync(row => row.Id == id, cancellation);
                if (version == 0 ? seat is not null : seat?.Organisation != organisation)
                    return version == 0 ? seat!.Organisation == organisation ? seat.Version : new Outcome<int>.NotFound() : new Outcome<int>.NotFound();
                if (seat is not null && seat.Version != version)
                    return new Outcome<int>.Conflict();
                IReadOnlyList<FieldError> errors = [.. Errors(form, seat is null, IndonesianDay.Of(db.Now))];
                if (errors.Count > 0)
                    return new Outcome<int>.Invalid(errors);
                if (seat is null)
                    return await AddAsync(db, organisation, body.RegionCode, id, form, isAnother, cancellation);
                (seat.Role, seat.FromDay, seat.UntilDay) = (form.Role!.Value, form.FromDay!.Value, form.UntilDay);
                return Told(db, seat, db.Entry(seat).State == EntityState.Unchanged ? version : version + 1);
            },
            cancellation);

    public static IEnumerable<FieldError> Errors(SeatForm form, bool isNew, DateOnly today)
    {
        if (isNew && form.PersonId is null && PersonNames.Error(nameof(form.PersonName), form.PersonName) is { } unnamed)
            yield return unnamed;
        if (form.Role is null)
            yield return new FieldError(nameof(form.Role), "Missing");
        if (form.FromDay is null)
            yield return new FieldError(nameof(form.FromDay), "Missing");
        else if (form.FromDay < Earliest)
            yield return new FieldError(nameof(form.FromDay), "TooEarly", Earliest);
        else if (form.FromDay > today.AddYears(1))
            yield return new FieldError(nameof(form.FromDay), "TooLate", today.AddYears(1));
        if (form.UntilDay < form.FromDay)
            yield return new FieldError(nameof(form.UntilDay), "EndBeforeBegin");
    }

    private async Task<Outcome<int>> AddAsync(
        GovernmentDb db, Party organisation, string region, Guid id, SeatForm form, bool isAnother, CancellationToken cancellation)
    {
        if (form.PersonId is { } known && !await db.Persons.AnyAsync(person => person.Id == known, cancellation))
            return new Outcome<int>.Invalid([new FieldError(nameof(form.PersonName), "NotThere")]);
        if (form.PersonId is null && !isAnother && await SameAsync(db, form.PersonName!, cancellation) is { Count: > 0 } same)
            return new Outcome<int>.Refused(SameName, [.. same]);
        var seat = new Seat
        {
            Id = id,
            PersonId = form.PersonId ?? (await PersonNames.AddAsync(db, index, form.PersonName!, region, cancellation)).Id,
            FoundationId = organisation.As(PartyKind.Foundation),
            SupporterId = organisation.As(PartyKind.Supporter),
            RegionCode = region,
            Role = form.Role!.Value,
            FromDay = form.FromDay!.Value,
            UntilDay = form.UntilDay,
        };
        db.Seats.Add(seat);
        return Told(db, seat, 1);
    }

    private static int Told(GovernmentDb db, Seat seat, int version)
    {
        if (version > seat.Version)
            db.Publish(new RelationChanged(seat.Id, "seat", version));
        return version;
    }

    private async Task<IReadOnlyList<SamePerson>> SameAsync(GovernmentDb db, string name, CancellationToken cancellation)
    {
        var token = PersonNames.Token(index, name);
        var same = await db.Persons.AsNoTracking().Where(person => person.NameToken == token).OrderBy(person => person.Id).Take(10).Select(person => person.Id).ToListAsync(cancellation);
        if (same.Count == 0)
            return [];
        var seats = await SeatViews.OfAsync(db, db.Seats.Where(seat => same.Contains(seat.PersonId)), cancellation);
        var organisations = await Parties.FindAsync(db, seats.Select(seat => seat.Organisation), cancellation);
        var names = await PersonNames.OpenAsync(db, same, cancellation);
        return [.. same.Select(id => new SamePerson(id, names.GetValueOrDefault(id), [.. seats.Where(seat => seat.PersonId == id)], organisations))];
    }
}
