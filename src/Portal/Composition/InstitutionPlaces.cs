using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Portal.Composition;

/// <summary>Answers what accounts ask of institutions and companies from the contracts of Government and Business: none knows the others.</summary>
internal sealed class InstitutionPlaces(IInstitutions institutions, ICompanies companies) : IInstitutionPlaces
{
    public async Task<InstitutionPlace?> FindAsync(Actor actor, Role role, Guid organisation, CancellationToken cancellation = default) => role == Role.Company
        ? (await companies.FindAsync(actor, [organisation], cancellation)).GetValueOrDefault(organisation) is { } company && MayCome(actor, company) ? Place(company) : null
        : await institutions.FindAsync(actor, organisation, cancellation) is { } line ? Place(line) : null;

    public async Task<IReadOnlyDictionary<Guid, InstitutionPlace>> FindAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default)
    {
        var found = (await institutions.FindAsync(actor, ids, cancellation)).ToDictionary(pair => pair.Key, pair => Place(pair.Value));
        foreach (var (id, company) in await companies.FindAsync(actor, [.. ids.Where(id => !found.ContainsKey(id))], cancellation))
            found[id] = Place(company);
        return found;
    }

    public async Task<IReadOnlyList<InstitutionPlace>> SearchAsync(Actor actor, string? namePart, int most, CancellationToken cancellation = default) =>
        [.. (await institutions.SearchAsync(actor, namePart, InstitutionState.Active, most, cancellation)).Select(Place)];

    // Its own people read their company's name whatever became of it; somebody new comes only to one that was let in.
    private static bool MayCome(Actor actor, CompanyLine company) => actor.Company == company.Id || company.State == CompanyState.Verified;

    private static InstitutionPlace Place(InstitutionLine line) => new(line.Id, line.Name, line.RegionCode);

    private static InstitutionPlace Place(CompanyLine line) => new(line.Id, line.Name, line.RegionCode);
}
