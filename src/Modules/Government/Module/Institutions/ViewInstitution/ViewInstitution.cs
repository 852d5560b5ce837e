using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>Opens one entry.</summary>
[UseCase("government.view-institution", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewInstitution(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<InstitutionView>> RunAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        work.RunAsync<InstitutionView>(
            actor,
            UseCase.Of<ViewInstitution>(),
            async db =>
            {
                var row = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<InstitutionView>.NotFound();
                // The policies give the contact to whoever may see it; the reason goes with it.
                var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (contact is null)
                    return View(row, null, null, db.Now);
                var keys = await db.OpenAsync([institution], cancellation);
                return View(
                    row,
                    keys.OpenOrNull(InstitutionFields.StateReason, institution, institution, row.StateReason),
                    new ContactView(
                        contact.Version,
                        keys.OpenOrNull(InstitutionFields.ContactName, institution, institution, contact.Name),
                        keys.OpenOrNull(InstitutionFields.ContactPhone, institution, institution, contact.Phone),
                        keys.OpenOrNull(InstitutionFields.ContactEmail, institution, institution, contact.Email)),
                    db.Now);
            },
            cancellation);

    private static InstitutionView View(Institution row, string? reason, ContactView? contact, DateTimeOffset now) => new(
        row.Id, row.Version, Form(row), row.State, row.StateSince, reason, contact, IndonesianDay.Of(now));

    private static InstitutionForm Form(Institution row) => new()
    {
        Name = row.Name,
        Kind = row.Kind,
        RegistrationNumber = row.RegistrationNumber,
        RegisteredOn = row.RegisteredOn,
        PermitNumber = row.PermitNumber,
        PermitFrom = row.PermitFrom,
        PermitUntil = row.PermitUntil,
        Accreditation = row.Accreditation,
        AccreditedUntil = row.AccreditedUntil,
        Capacity = row.Capacity,
        RegionCode = row.RegionCode,
        Address = row.Address,
    };
}
