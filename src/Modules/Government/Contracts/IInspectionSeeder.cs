using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Puts a standard into force and carries made-up inspections through the ordinary use cases; for development and tests.</summary>
public interface IInspectionSeeder
{
    /// <summary>Does nothing where the officer has inspections already.</summary>
    /// <param name="national">An officer of the whole country, who puts the standard into force.</param>
    /// <param name="officer">Who inspects.</param>
    /// <param name="heads">Heads in the officer's region, whose institutions are inspected and who answer.</param>
    /// <param name="cancellation">Ends the seeding.</param>
    /// <returns>How many were planned.</returns>
    Task<int> SeedAsync(Actor national, Actor officer, IReadOnlyList<Actor> heads, CancellationToken cancellation = default);
}
