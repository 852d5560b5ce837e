using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>People as modules may show and pick them; names are sealed, so each call opens a whole page at once.</summary>
public interface IPeople
{
    /// <summary>
    /// Who stands behind these accounts, for "who opened and changed this": anyone who has signed in may put a name to an id that was
    /// shown to them. Unknown ids are absent; an erased person has no name. At most 200 at once.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, Person>> FindAsync(Actor actor, IReadOnlyCollection<Guid> accounts, CancellationToken cancellation = default);

    /// <summary>Staff and heads of the actor's own institution who can sign in, in order of name: for assigning cases. Empty for everyone else.</summary>
    Task<IReadOnlyList<Person>> ColleaguesAsync(Actor actor, CancellationToken cancellation = default);
}
