using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;

namespace MerajutASA.Infrastructure.Tests.Accounts;

/// <summary>Stands for the register: one institution and one company in Semarang, one of each in Surabaya, each seen by officers of its region and its own people.</summary>
internal sealed class TwoInstitutions : IInstitutionPlaces
{
    private static readonly InstitutionPlace[] All =
    [
        new(AccountsWorld.Here, "Panti Harapan", "33.74.01.1001"),
        new(AccountsWorld.Elsewhere, "Panti Kasih", "35.78.01.1001"),
        new(AccountsWorld.CompanyHere, "PT Kayu", "33.74"),
        new(AccountsWorld.CompanyElsewhere, "PT Batu", "35.78"),
    ];

    public Task<InstitutionPlace?> FindAsync(Actor actor, Role role, Guid institution, CancellationToken cancellation = default) =>
        Task.FromResult(All.SingleOrDefault(place => place.Id == institution && Sees(actor, place)));

    public Task<IReadOnlyDictionary<Guid, InstitutionPlace>> FindAsync(Actor actor, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<Guid, InstitutionPlace>>(All.Where(place => institutions.Contains(place.Id) && Sees(actor, place)).ToDictionary(place => place.Id));

    public Task<IReadOnlyList<InstitutionPlace>> SearchAsync(Actor actor, string? namePart, int most, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<InstitutionPlace>>([.. All.Where(place => Sees(actor, place)).Take(most)]);

    private static bool Sees(Actor actor, InstitutionPlace place) =>
        actor.Role == Role.Administrator || actor.Institution == place.Id || (actor.Region is { } region && Supervision.IsWithin(place.RegionCode, region));
}
