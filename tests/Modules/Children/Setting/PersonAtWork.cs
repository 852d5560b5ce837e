using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>Whoever uses the pages of a scope.</summary>
internal sealed class PersonAtWork : IActorSource
{
    public Actor? Actor { get; set; }

    public Task<Actor?> FindAsync() => Task.FromResult(Actor);
}
