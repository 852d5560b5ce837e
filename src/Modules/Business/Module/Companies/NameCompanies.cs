using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>The lines of companies for other parts of the portal.</summary>
[UseCase("business.name-companies", Purpose.Giving, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class NameCompanies(UnitOfWork<BusinessDb> work, ViewCompany viewing) : ICompanies
{
    public async Task<IReadOnlyDictionary<Guid, CompanyLine>> FindAsync(Actor actor, IReadOnlyCollection<Guid> companies, CancellationToken cancellation = default)
    {
        // Others see none; that they asked is no refusal to write down.
        if (companies.Count == 0 || !UseCase.Of<NameCompanies>().Allows(actor))
            return new Dictionary<Guid, CompanyLine>();
        var outcome = await work.RunAsync<IReadOnlyDictionary<Guid, CompanyLine>>(
            actor,
            UseCase.Of<NameCompanies>(),
            async db => await db.Companies.AsNoTracking().Where(row => companies.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, row => new CompanyLine(row.Id, row.LegalName, row.RegionCode, row.State), cancellation),
            cancellation);
        return outcome is Outcome<IReadOnlyDictionary<Guid, CompanyLine>>.Done(var lines) ? lines : new Dictionary<Guid, CompanyLine>();
    }

    public async Task<(string Name, string Email)?> ContactAsync(Actor actor, Guid company, CancellationToken cancellation = default) =>
        actor.Role == Role.SocialOfficer && await viewing.RunAsync(actor, company, cancellation) is Outcome<CompanyView>.Done { Result: { ContactName: { } name, ContactEmail: { } email } }
            ? (name, email)
            : null;
}
