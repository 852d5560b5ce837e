using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>
/// What accounts must know of institutions and companies, which other modules own; the portal answers from those modules' contracts. Asked as the actor:
/// what is out of sight is absent.
/// </summary>
public interface IInstitutionPlaces
{
    /// <summary>Where people of a role belong; null when there is no such organisation in the actor's sight, or none to which somebody may come.</summary>
    Task<InstitutionPlace?> FindAsync(Actor actor, Role role, Guid organisation, CancellationToken cancellation = default);

    /// <summary>By id, for the lines of a page.</summary>
    Task<IReadOnlyDictionary<Guid, InstitutionPlace>> FindAsync(Actor actor, IReadOnlyCollection<Guid> organisations, CancellationToken cancellation = default);

    /// <summary>Institutions by part of the name, in order of name.</summary>
    Task<IReadOnlyList<InstitutionPlace>> SearchAsync(Actor actor, string? namePart, int most, CancellationToken cancellation = default);
}
