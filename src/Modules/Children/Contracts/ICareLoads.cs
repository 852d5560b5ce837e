using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>How much care there is in institutions: exact, for whoever may open the records behind it, and for nobody else.</summary>
public interface ICareLoads
{
    /// <summary>Of every institution with children in the officer's sight. Restricted: the session holds a second factor, or there is none.</summary>
    /// <param name="actor">An officer.</param>
    /// <param name="cancellation">Stops the counting.</param>
    Task<IReadOnlyList<CareLoad>> CountAsync(Actor actor, CancellationToken cancellation = default);
}
