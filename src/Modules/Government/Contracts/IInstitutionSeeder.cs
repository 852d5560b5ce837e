using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Registers a made-up but realistic set of institutions through the ordinary use cases; for development and tests.</summary>
public interface IInstitutionSeeder
{
    /// <summary>
    /// The same <paramref name="seed"/> gives the same institutions in the same order. The officer's region must hold them all:
    /// the whole country (the empty code).
    /// </summary>
    Task<IReadOnlyList<InstitutionLine>> SeedAsync(Actor officer, int count, int seed, CancellationToken cancellation = default);
}
