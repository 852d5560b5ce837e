using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>One company, for the officers of its region and its own people.</summary>
[UseCase("business.view-company", Purpose.Giving, Role.SocialOfficer, Role.Company)]
internal sealed class ViewCompany(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<CompanyView>> RunAsync(Actor actor, Guid company, CancellationToken cancellation = default) =>
        work.RunAsync<CompanyView>(
            actor,
            UseCase.Of<ViewCompany>(),
            async db =>
            {
                if (await db.Companies.AsNoTracking().SingleOrDefaultAsync(each => each.Id == company, cancellation) is not { } row)
                    return new Outcome<CompanyView>.NotFound();
                var contact = await db.Contacts.AsNoTracking().SingleAsync(each => each.Id == company, cancellation);
                var keys = await db.OpenAsync([company], cancellation);
                return new CompanyView(
                    row.Id, row.Version, row.LegalName, row.LegalForm, row.Nib, row.RegionCode, row.Website, row.State, row.AppliedAt, row.DecidedAt,
                    keys.OpenOrNull(CompanyFields.ContactName, company, company, contact.ContactName),
                    keys.OpenOrNull(CompanyFields.ContactEmail, company, company, contact.ContactEmail),
                    keys.OpenOrNull(CompanyFields.ContactPhone, company, company, contact.ContactPhone),
                    keys.OpenOrNull(CompanyFields.TaxNumber, company, company, contact.TaxNumber),
                    keys.OpenOrNull(CompanyFields.DecisionNote, company, company, contact.DecisionNote),
                    actor.Role == Role.SocialOfficer && await db.NibTakenAsync(row.Nib, row.Id, cancellation));
            },
            cancellation);
}
