using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace MerajutASA.Architecture.Tests;

public sealed class DataClassTests
{
    /// <summary>Rows that the change log does not keep, each with its reason.</summary>
    private static readonly Dictionary<string, string> Unguarded = new()
    {
        ["MerajutASA.Infrastructure.Accounts.Sessions.Session"] = "Opened, renewed and ended by definer functions, and written down as signing in and out; the portal only reads it.",
        ["MerajutASA.Infrastructure.Accounts.Store.SignInAccount"] = "The answer of a definer function; there is no table behind it.",
    };

    public static TheoryData<string, string> Entities() =>
        [.. Subjects.Databases.SelectMany(database => Types(database).Select(type => (database.Schema, type.ClrType.FullName!)))];

    [Theory, MemberData(nameof(Entities))]
    public void Every_persisted_property_declares_its_class(string schema, string entity) =>
        Assert.Empty(Find(schema, entity).GetProperties().Where(property => property.PropertyInfo is { } clr && Declared(clr, property.DeclaringType.ClrType) is null).Select(property => property.Name));

    [Theory, MemberData(nameof(Entities))]
    public void A_row_with_restricted_values_names_its_child_and_its_scope(string schema, string entity)
    {
        var type = Find(schema, entity);
        if (!ChildColumns.IsRestricted(type))
            return;
        Assert.NotNull(ChildColumns.Of(type));
        Assert.NotNull(type.FindProperty("InstitutionId"));
        Assert.NotNull(type.FindProperty("RegionCode"));
    }

    [Theory, MemberData(nameof(Entities))]
    public void A_row_is_guarded_and_lives_in_its_modules_schema(string schema, string entity)
    {
        var type = Find(schema, entity);
        if (Unguarded.ContainsKey(entity))
        {
            Assert.False(typeof(GuardedRow).IsAssignableFrom(type.ClrType), $"{entity} is guarded and needs no exemption.");
            return;
        }

        Assert.True(typeof(GuardedRow).IsAssignableFrom(type.ClrType), $"{entity} is no {nameof(GuardedRow)}.");
        Assert.Equal(schema, Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetSchema(type));
    }

    [Theory, MemberData(nameof(Entities))]
    public void What_is_sealed_is_confidential_or_restricted(string schema, string entity)
    {
        var light = Find(schema, entity).GetProperties()
            .Where(property => property.ClrType.IsGenericType && property.ClrType.GetGenericTypeDefinition() == typeof(Sealed<>) && ChildColumns.ClassOf(property) < DataClass.Confidential);
        Assert.Empty(light.Select(property => property.Name));
    }

    [Fact]
    public void Every_database_of_ours_is_under_these_rules() => Assert.Equal(
        Subjects.Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsAbstract && typeof(ModuleDb).IsAssignableFrom(type)).Select(type => type.FullName).Order(),
        Subjects.Databases.Select(database => database.ContextType.FullName).Order());

    [Fact]
    public void There_are_entities_and_a_missing_class_is_noticed()
    {
        Assert.NotEmpty(Entities());
        Assert.Empty(Unguarded.Keys.Except(Entities().Select(row => row.Data.Item2)));
        Assert.Null(Declared(typeof(Bare).GetProperty(nameof(Bare.Name))!, typeof(Bare)));
    }

    private static ClassAttribute? Declared(PropertyInfo property, Type owner) =>
        property.GetCustomAttribute<ClassAttribute>() ?? property.DeclaringType!.GetCustomAttribute<ClassAttribute>(inherit: false) ?? owner.GetCustomAttribute<ClassAttribute>(inherit: false);

    private static IEntityType Find(string schema, string entity) =>
        Types(Subjects.Databases.Single(database => database.Schema == schema)).Single(type => type.ClrType.FullName == entity);

    private static IEnumerable<IEntityType> Types(IModuleDatabase database) => database.ForModel().Model.GetEntityTypes();

    private sealed class Bare
    {
        public string Name { get; set; } = "";
    }
}
