using System.Collections.Concurrent;
using System.Reflection;

namespace MerajutASA.Infrastructure.Access;

/// <summary>A use case as the gate sees it: its name, purpose and roles.</summary>
public sealed record UseCase(string Name, Purpose Purpose, IReadOnlyList<Role> Roles, bool NeedsReason, bool Restricted)
{
    private static readonly ConcurrentDictionary<Type, UseCase> Known = new();

    /// <summary>The use case that a class declares with <see cref="UseCaseAttribute"/>; throws if it declares none.</summary>
    public static UseCase Of<T>() => Of(typeof(T));

    public static UseCase Of(Type type) => Known.GetOrAdd(type, static key =>
    {
        var declared = key.GetCustomAttribute<UseCaseAttribute>()
            ?? throw new InvalidOperationException($"{key} declares no [UseCase].");
        return new UseCase(declared.Name, declared.Purpose, declared.Roles, declared.NeedsReason, declared.Restricted);
    });

    public bool Allows(Actor actor) => Roles.Contains(actor.Role) && (!Restricted || actor.SecondFactor);
}
