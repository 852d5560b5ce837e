using System.Reflection;
using Xunit;

namespace MerajutASA.Architecture.Tests;

public sealed class BoundaryTests
{
    private static readonly string[] Drivers = ["MongoDB.Driver", "MongoDB.Bson", "StackExchange.Redis", "ClickHouse.Driver", "Npgsql", "MailKit", "dbup-core", "dbup-postgresql"];

    public static TheoryData<string> Modules() => [.. Subjects.Modules.Select(module => module.GetName().Name!)];

    public static TheoryData<string> Contracts() => [.. Subjects.Contracts.Select(contracts => contracts.GetName().Name!)];

    [Fact]
    public void There_are_modules_and_each_has_contracts()
    {
        Assert.NotEmpty(Subjects.Modules);
        Assert.Equal(Subjects.Modules.Select(module => module.GetName().Name + ".Contracts").Order(), Subjects.Contracts.Select(contracts => contracts.GetName().Name!).Order());
    }

    [Theory, MemberData(nameof(Modules))]
    public void Module_knows_other_modules_only_by_their_contracts(string module) => Assert.Empty(Trespasses(module, References(module)));

    [Theory, MemberData(nameof(Contracts))]
    public void Contracts_know_no_module(string contracts) => Assert.Empty(Trespasses(contracts, References(contracts)));

    [Theory, MemberData(nameof(Modules)), MemberData(nameof(Contracts))]
    public void No_driver_is_known_outside_infrastructure(string module) => Assert.Empty(References(module).Intersect(Drivers));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_shows_one_class_and_its_pages(string module)
    {
        var shown = Assembly.Load(module).GetExportedTypes().Where(type => !IsPage(type) && !typeof(Infrastructure.Modules.IModule).IsAssignableFrom(type));
        Assert.Empty(shown.Select(type => type.FullName));
    }

    [Fact]
    public void Rules_catch_a_trespass()
    {
        Assert.Equal([Subjects.Prefix + "Business"], Trespasses(Subjects.Prefix + "Children", [Subjects.Prefix + "Business", Subjects.Prefix + "Media.Contracts", "System.Linq"]));
        Assert.Contains("Npgsql", References("MerajutASA.Infrastructure").Intersect(Drivers));
        Assert.False(IsPage(typeof(BoundaryTests)));
    }

    private static IEnumerable<string> References(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);

    private static IEnumerable<string> Trespasses(string module, IEnumerable<string> references) => references
        .Where(reference => reference.StartsWith(Subjects.Prefix, StringComparison.Ordinal) && reference != module && !reference.EndsWith(".Contracts", StringComparison.Ordinal));

    // Razor makes every component public; the router needs it so.
    private static bool IsPage(Type type) => typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)
        || type.Name == "_Imports";
}
