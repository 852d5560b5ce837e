using System.Reflection;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Finds the use cases of an assembly, for registration and for tests.</summary>
public static class UseCases
{
    public static IReadOnlyList<Type> In(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return [.. assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsDefined(typeof(UseCaseAttribute), inherit: false))];
    }
}
