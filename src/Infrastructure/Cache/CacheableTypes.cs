using System.Collections.Concurrent;
using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>
/// Whether a type may be cached: it declares its class, and nothing in it is above Internal unless sealed.
/// The server's memory, its file and its replicas are no place for what names a person.
/// </summary>
internal static class CacheableTypes
{
    private static readonly ConcurrentDictionary<Type, string?> Known = new();

    public static void Require<T>()
    {
        if (Known.GetOrAdd(typeof(T), static type => Fault(type, inherited: null, [])) is { } fault)
            throw new CacheRefusedException(fault);
    }

    private static string? Fault(Type type, DataClass? inherited, HashSet<Type> seen)
    {
        if (IsSealed(type) || !seen.Add(type))
            return null;
        var inner = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        if (inner.Select(x => Fault(x, inherited, seen)).FirstOrDefault(x => x is not null) is { } fault)
            return fault;
        // A collection has the class of what it holds; an object may turn out to be anything.
        if (inner.Length > 0 && !IsOurs(type))
            return null;
        if (type == typeof(object))
            return "An object has no class and cannot be cached.";
        return (type.GetCustomAttribute<ClassAttribute>()?.DataClass ?? inherited) switch
        {
            null => $"{type} declares no [Class] and cannot be cached.",
            > DataClass.Internal and var tooHigh => $"{type} is {tooHigh}: it can be cached only as Sealed<…>.",
            var own => IsOurs(type) ? type.GetProperties().Select(x => Fault(x, own.Value, seen)).FirstOrDefault(x => x is not null) : null,
        };
    }

    private static string? Fault(PropertyInfo property, DataClass inherited, HashSet<Type> seen)
    {
        var own = property.GetCustomAttribute<ClassAttribute>()?.DataClass ?? inherited;
        return own > DataClass.Internal && !IsSealed(property.PropertyType)
            ? $"{property.DeclaringType}.{property.Name} is {own}: it can be cached only as Sealed<…>."
            : Fault(property.PropertyType, own, seen);
    }

    private static bool IsSealed(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sealed<>);

    private static bool IsOurs(Type type) => type is { IsClass: true, IsArray: false } && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == false;
}
