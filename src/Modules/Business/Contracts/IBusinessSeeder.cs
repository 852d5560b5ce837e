using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Contracts;

/// <summary>Made-up giving for development, by the ordinary use cases.</summary>
public interface IBusinessSeeder
{
    /// <summary>An application, verified by the officer; the same company when it is there already.</summary>
    Task<CompanyLine> VerifiedAsync(Actor officer, string name, string nib, CancellationToken cancellation = default);

    /// <summary>Permits, needs, pledges at each stage, and an application that waits. Nothing where there are needs already.</summary>
    /// <returns>How many needs were written.</returns>
    Task<int> SeedAsync(Actor officer, IReadOnlyList<Actor> heads, Actor company, CancellationToken cancellation = default);
}
