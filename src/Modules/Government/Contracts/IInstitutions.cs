using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>
/// The register as other modules may ask it. Everything is answered within the actor's own sight: an officer's region, the own
/// institution of staff and heads, the whole register for an administrator and for the system. What is out of sight is absent.
/// </summary>
public interface IInstitutions
{
    /// <summary>Null when there is no such institution in the actor's sight.</summary>
    Task<InstitutionLine?> FindAsync(Actor actor, Guid institution, CancellationToken cancellation = default);

    /// <summary>The lines of a whole page at once, by id.</summary>
    Task<IReadOnlyDictionary<Guid, InstitutionLine>> FindAsync(
        Actor actor, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation = default);

    /// <summary>For pickers: by part of the name, in order of name, at most <paramref name="most"/> (100 at the highest).</summary>
    Task<IReadOnlyList<InstitutionLine>> SearchAsync(
        Actor actor, string? namePart = null, InstitutionState? state = null, int most = 20, CancellationToken cancellation = default);

    /// <summary>Scopes in order of id, after the given one: for checking copies. Empty at the end.</summary>
    Task<IReadOnlyList<InstitutionScope>> ScopesAsync(
        Actor actor, Guid? after = null, int most = 1_000, CancellationToken cancellation = default);
}
