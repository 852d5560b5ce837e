namespace MerajutASA.Modules.Children.Contracts;

/// <summary>Registers made-up but realistic children through the ordinary use cases; for development and tests, refused in Production.</summary>
public interface IChildrenSeeder
{
    /// <summary>
    /// The same <paramref name="seed"/> gives the same children with the same ids; those already there are left alone, so that an
    /// interrupted seeding can be run again.
    /// </summary>
    /// <param name="institutions">Over whom the children are spread; each must be known to Children (its event handed on) and active.</param>
    /// <param name="children">How many in all.</param>
    /// <param name="seed">What the chances are drawn from.</param>
    /// <param name="cancellation">Ends the seeding after the batch at hand.</param>
    /// <returns>How many were added now.</returns>
    Task<int> SeedAsync(IReadOnlyList<SeededInstitution> institutions, int children, int seed, CancellationToken cancellation = default);
}
