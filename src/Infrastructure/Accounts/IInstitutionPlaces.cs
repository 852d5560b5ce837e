using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>
/// What accounts must know of institutions, which another module owns; the portal answers from that module's contracts. Asked as the actor:
/// what is out of sight is absent.
/// </summary>
public interface IInstitutionPlaces
{
    /// <summary>Null when there is no such institution in the actor's sight.</summary>
    Task<InstitutionPlace?> FindAsync(Actor actor, Guid institution, CancellationToken cancellation = default);

    /// <summary>By id, for the lines of a page.</summary>
    Task<IReadOnlyDictionary<Guid, InstitutionPlace>> FindAsync(Actor actor, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation = default);

    /// <summary>By part of the name, in order of name.</summary>
    Task<IReadOnlyList<InstitutionPlace>> SearchAsync(Actor actor, string? namePart, int most, CancellationToken cancellation = default);
}
