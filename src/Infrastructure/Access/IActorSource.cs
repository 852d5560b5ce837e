namespace MerajutASA.Infrastructure.Access;

/// <summary>Asked at the start of each operation of a page or endpoint; null when nobody has signed in.</summary>
public interface IActorSource
{
    Task<Actor?> FindAsync();

    /// <summary>The actor, or <see cref="SessionRefusedException"/>: no context, no result.</summary>
    async Task<Actor> GetAsync() => await FindAsync() ?? throw new SessionRefusedException();
}
