using System.Collections.Concurrent;
using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>
/// Reads the classes of a type of documents, its parts included: each property needs one, and what is Confidential or Restricted must be
/// <see cref="Sealed{T}"/>.
/// </summary>
internal static class DocumentClasses
{
    private static readonly ConcurrentDictionary<Type, DataClass> Known = new();

    private static readonly Type[] Plain =
        [typeof(string), typeof(Guid), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeSpan), typeof(byte[])];

    /// <summary>The highest class in the type; throws <see cref="DocumentsRefusedException"/> when one is missing or open.</summary>
    public static DataClass HighestOf(Type type) => Known.GetOrAdd(type, static key => Walk(key, null, key.Name, []));

    private static DataClass Walk(Type type, DataClass? inherited, string path, HashSet<Type> above)
    {
        if (!above.Add(type))
            throw new DocumentsRefusedException($"{path} contains itself.");
        var own = type.GetCustomAttribute<ClassAttribute>()?.DataClass ?? inherited;
        var highest = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
            .Select(property => Check(property.PropertyType, property.GetCustomAttribute<ClassAttribute>()?.DataClass ?? own, $"{path}.{property.Name}", above))
            .DefaultIfEmpty(DataClass.Public)
            .Max();
        above.Remove(type);
        return highest;
    }

    private static DataClass Check(Type type, DataClass? dataClass, string path, HashSet<Type> above)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (IsSealed(value) || value.IsPrimitive || value.IsEnum || Plain.Contains(value))
        {
            if (dataClass is null)
                throw new DocumentsRefusedException($"{path} has no class.");
            if (dataClass >= DataClass.Confidential && !IsSealed(value))
                throw new DocumentsRefusedException($"{path} is {dataClass} and not sealed.");
            return dataClass.Value;
        }

        if (ElementOf(value) is { } element)
            return Check(element, dataClass, path, above);
        if (value.IsAbstract || value == typeof(object))
            throw new DocumentsRefusedException($"{path} does not say what it holds.");
        return Walk(value, dataClass, path, above);
    }

    private static bool IsSealed(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sealed<>);

    /// <summary>What a list holds; of a dictionary, its values: keys become field names and are never sealed.</summary>
    private static Type? ElementOf(Type type)
    {
        var kinds = type.GetInterfaces().Append(type).Where(x => x.IsGenericType).ToList();
        return kinds.FirstOrDefault(x => x.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))?.GetGenericArguments()[1]
            ?? kinds.FirstOrDefault(x => x.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }
}
