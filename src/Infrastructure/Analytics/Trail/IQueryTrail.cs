using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics.Trail;

/// <summary>Where queries are written down. What it cannot write has no result.</summary>
internal interface IQueryTrail
{
    /// <summary>Throws <see cref="UnauthorizedAccessException"/>, once it is written down, for whoever may not ask for figures at all.</summary>
    Task AdmitAsync(Actor actor, CancellationToken cancellation);

    /// <summary>Returns when the note is committed; throws when it is not, or when the session of the actor no longer stands.</summary>
    Task WriteAsync(Actor actor, QueryNote note);
}
