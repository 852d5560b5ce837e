using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Portal.Composition;

/// <summary>Answers what accounts ask of institutions from Government's contracts: neither knows the other.</summary>
internal sealed class InstitutionPlaces(IInstitutions institutions) : IInstitutionPlaces
{
    public async Task<InstitutionPlace?> FindAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        await institutions.FindAsync(actor, institution, cancellation) is { } line ? Place(line) : null;

    public async Task<IReadOnlyDictionary<Guid, InstitutionPlace>> FindAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default) =>
        (await institutions.FindAsync(actor, ids, cancellation)).ToDictionary(pair => pair.Key, pair => Place(pair.Value));

    public async Task<IReadOnlyList<InstitutionPlace>> SearchAsync(Actor actor, string? namePart, int most, CancellationToken cancellation = default) =>
        [.. (await institutions.SearchAsync(actor, namePart, InstitutionState.Active, most, cancellation)).Select(Place)];

    private static InstitutionPlace Place(InstitutionLine line) => new(line.Id, line.Name, line.RegionCode);
}
