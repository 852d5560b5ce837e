using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Testing.Site;

/// <summary>Always the same person, or nobody.</summary>
internal sealed class OnePerson(Actor? actor) : IActorSource
{
    public Task<Actor?> FindAsync() => Task.FromResult(actor);
}
