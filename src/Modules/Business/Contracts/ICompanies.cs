using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Contracts;

/// <summary>Companies as others may ask of them, within the actor's own sight: an officer's region, a company itself, all for an administrator. What is out of sight is absent.</summary>
public interface ICompanies
{
    /// <summary>The lines of a whole page at once, by id.</summary>
    Task<IReadOnlyDictionary<Guid, CompanyLine>> FindAsync(Actor actor, IReadOnlyCollection<Guid> companies, CancellationToken cancellation = default);

    /// <summary>Whom to speak to in a company: for the officers of its region. Null for everyone else.</summary>
    Task<(string Name, string Email)?> ContactAsync(Actor actor, Guid company, CancellationToken cancellation = default);
}
