using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>An officer corrects a name that was entered in the own region.</summary>
[UseCase("government.correct-person", Purpose.InstitutionRegister, Role.SocialOfficer)]
internal sealed class CorrectPerson(UnitOfWork<GovernmentDb> work, IBlindIndex index)
{
    /// <returns>The version after.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid id, int version, string? name, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<CorrectPerson>(),
            async db =>
            {
                var person = await db.Persons.SingleOrDefaultAsync(row => row.Id == id, cancellation);
                if (person is null)
                    return new Outcome<int>.NotFound();
                if (!PersonNames.MayChange(actor, person))
                    return new Outcome<int>.Refused("SeatedElsewhere");
                if (person.Version != version)
                    return new Outcome<int>.Conflict();
                if (PersonNames.Error("PersonName", name) is { } error)
                    return new Outcome<int>.Invalid([error]);
                await PersonNames.WriteAsync(db, index, person, name!, cancellation);
                return db.Entry(person).State == EntityState.Unchanged ? version : version + 1;
            },
            cancellation);
}
