using System.Reflection;
using MerajutASA.Infrastructure.Access;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Which property of an entity names the child it is about.</summary>
internal static class ChildColumns
{
    public static IProperty? Of(IEntityType type) =>
        type.ClrType.GetCustomAttribute<AboutChildAttribute>() is { } about ? type.FindProperty(about.Property) : null;

    public static Guid? ChildOf(EntityEntry entry) =>
        Of(entry.Metadata) is { } property ? (Guid?)entry.Property(property.Name).CurrentValue : null;

    /// <summary>The class of a property: its own, or its type's; a missing one counts as Restricted until a test fails on it.</summary>
    public static DataClass ClassOf(IProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<ClassAttribute>(inherit: true)?.DataClass
        ?? property.PropertyInfo?.DeclaringType?.GetCustomAttribute<ClassAttribute>(inherit: false)?.DataClass
        ?? property.DeclaringType.ClrType.GetCustomAttribute<ClassAttribute>(inherit: true)?.DataClass
        ?? DataClass.Restricted;

    public static bool IsRestricted(IEntityType type) => type.GetProperties().Any(property => ClassOf(property) == DataClass.Restricted);
}
