using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// What leaves a unit of work must be finished: a queryable or stream would run after the audit entry was written, and a tracked
/// entity would carry sealed values and a dead context about.
/// </summary>
internal static class FinishedValues
{
    private static readonly ConcurrentDictionary<(Type Context, Type Result), string?> Known = new();

    public static void Require<T>(IModuleDatabase database)
    {
        var complaint = Known.GetOrAdd((database.ContextType, typeof(T)), _ =>
        {
            using var model = database.ForModel();
            return Complaint(typeof(T), [.. model.Model.GetEntityTypes().Select(type => type.ClrType)], []);
        });
        if (complaint is not null)
            throw new InvalidOperationException(complaint);
    }

    private static string? Complaint(Type type, HashSet<Type> entities, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.IsPrimitive || type.Namespace is "System.Reflection")
            return null;
        if (entities.Contains(type) || typeof(DbContext).IsAssignableFrom(type))
            return $"{type} is an entity; return a value made from it.";
        if (typeof(IQueryable).IsAssignableFrom(type) || typeof(Stream).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type) || IsAsyncStream(type))
            return $"{type} runs later; return a finished value.";
        var inside = type.GetGenericArguments().Concat(type.IsArray ? [type.GetElementType()!] : []);
        if (type.Namespace?.StartsWith("MerajutASA", StringComparison.Ordinal) == true)
            inside = inside.Concat(type.GetProperties().Select(property => property.PropertyType));
        return inside.Select(inner => Complaint(inner, entities, seen)).FirstOrDefault(complaint => complaint is not null);
    }

    private static bool IsAsyncStream(Type type) =>
        type.GetInterfaces().Append(type).Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
}
