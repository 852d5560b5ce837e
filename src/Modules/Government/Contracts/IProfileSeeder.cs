using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Writes made-up profiles of institutions through the ordinary use cases; for development and tests.</summary>
public interface IProfileSeeder
{
    /// <summary>Leaves those alone that have one, and does nothing while MongoDB is away.</summary>
    /// <param name="officer">Over all of them.</param>
    /// <param name="institutions">Those at work; a few of them get a profile.</param>
    /// <param name="cancellation">Ends the seeding.</param>
    /// <returns>How many were written.</returns>
    Task<int> SeedAsync(Actor officer, IReadOnlyList<InstitutionLine> institutions, CancellationToken cancellation = default);
}
