using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Writes made-up announcements through the ordinary use cases; for development and tests.</summary>
public interface IAnnouncementSeeder
{
    /// <summary>Does nothing where the writer has written one already, nor while MongoDB is away.</summary>
    /// <param name="writers">Officers, each of whom speaks to the own region, and heads, each to the own institution.</param>
    /// <param name="readers">Staff and heads who have read the first of what they see.</param>
    /// <param name="cancellation">Ends the seeding.</param>
    /// <returns>How many were written.</returns>
    Task<int> SeedAsync(IReadOnlyList<Actor> writers, IReadOnlyList<Actor> readers, CancellationToken cancellation = default);
}
