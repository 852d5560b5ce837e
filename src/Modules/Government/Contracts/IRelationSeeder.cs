using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Enters made-up foundations, boards, supporters, programmes and agreements around institutions; for development and tests.</summary>
public interface IRelationSeeder
{
    /// <summary>
    /// Among them a person on both sides of an agreement, two organs held by one person, a supporter of many, one that is the only one of
    /// somebody, and institutions that nobody supports. Does nothing where a foundation was entered already. The officer's region is the country.
    /// </summary>
    /// <returns>How many entries and offices were made.</returns>
    Task<int> SeedAsync(Actor officer, IReadOnlyList<InstitutionLine> institutions, CancellationToken cancellation = default);
}
