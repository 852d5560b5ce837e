using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.CorrectContact;

/// <summary>A head says whom to ask for at the own institution, an officer for one of the region.</summary>
[UseCase("government.correct-contact", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead)]
internal sealed class CorrectContact(UnitOfWork<GovernmentDb> work)
{
    /// <returns>The version of the contact after the change.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid institution, int version, ContactForm form, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<CorrectContact>(),
            async db =>
            {
                var row = await db.Contacts.SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                IReadOnlyList<FieldError> errors = [.. ContactFormCheck.Errors(form)];
                if (errors.Count > 0)
                    return new Outcome<int>.Invalid(errors);
                row.Write(form, await db.OpenAsync([institution], cancellation));
                return db.Entry(row).State == EntityState.Unchanged ? version : version + 1;
            },
            cancellation);
}
