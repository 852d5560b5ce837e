using System.Security.Cryptography;
using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Storage;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>
/// Takes a company's application from whoever sends it. Whether the number is known already is not said here: who asks has not shown who they are.
/// </summary>
[UseCase("business.register-company", Purpose.Giving, Role.Nobody)]
internal sealed class RegisterCompany(UnitOfWork<BusinessDb> work, RegionCatalog regions)
{
    /// <param name="sending">Made with the form: sent twice it is one application.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid sending, CompanyForm form, CancellationToken cancellation = default)
    {
        var tree = await regions.GetAsync();
        var company = IdOf(sending);
        var outcome = await work.RunAsync<Guid>(
            Actor.Nobody,
            UseCase.Of<RegisterCompany>(),
            async db =>
            {
                if (form.Errors(tree) is { Count: > 0 } errors)
                    return new Outcome<Guid>.Invalid(errors);
                var keys = await db.CreateKeysAsync([new Subject(SubjectKind.Company, company)], cancellation);
                db.Add(new Company
                {
                    Id = company,
                    RegionCode = form.RegionCode!,
                    LegalName = Typed.Line(form.LegalName)!,
                    NameKey = Folding.Of(form.LegalName!),
                    LegalForm = form.LegalForm!.Value,
                    Nib = form.NibDigits,
                    Website = Typed.Line(form.Website),
                    State = CompanyState.Applied,
                    AppliedAt = db.Now,
                });
                db.Add(new CompanyContact
                {
                    Id = company,
                    ContactName = keys.Seal(CompanyFields.ContactName, company, company, Typed.Line(form.ContactName)!),
                    ContactEmail = keys.Seal(CompanyFields.ContactEmail, company, company, form.ContactEmail!.Trim()),
                    ContactPhone = keys.Seal(CompanyFields.ContactPhone, company, company, Typed.Line(form.ContactPhone)!),
                    TaxNumber = keys.Seal(CompanyFields.TaxNumber, company, company, form.TaxDigits),
                });
                return company;
            },
            cancellation);
        // It is there already, by the same form: who sends it again is told what was told before.
        return outcome is Outcome<Guid>.Conflict ? company : outcome;
    }

    // What comes from a form is never itself an id: it could name somebody else's row, and that one's key.
    private static Guid IdOf(Guid sending) => new(SHA256.HashData(Encoding.ASCII.GetBytes($"business.company:{sending:D}")).AsSpan(0, 16));
}
