using System.Reflection;
using Xunit;

namespace MerajutASA.Architecture.Tests;

public sealed class BoundaryTests
{
    /// <summary>What the packages of Infrastructure bring and it uses: whatever is not the framework's or ours.</summary>
    private static readonly string[] Drivers =
    [
        .. References("MerajutASA.Infrastructure").Where(name => !name.StartsWith("MerajutASA.", StringComparison.Ordinal) && File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"))),
    ];

    /// <summary>What others may know of them, each with its reason.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Microsoft.EntityFrameworkCore"] = "Modules write their queries and models in it; the gate stands behind.",
        ["Microsoft.EntityFrameworkCore.Relational"] = "Names of tables in the models of modules.",
    };

    /// <summary>One assembly's own exceptions.</summary>
    private static readonly Dictionary<(string Assembly, string Driver), string> KnownTo = new()
    {
        [("MerajutASA.Portal", "Otp.NET")] = "Prints the current codes of made-up people, in development only; it reaches no store.",
        [("MerajutASA.Ui", "SkiaSharp")] = "Paints reports as PDF and PNG; it reaches no store.",
    };

    private const string Anonymisation = "MerajutASA.Anonymisation";

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

    public static TheoryData<string> Outside() =>
        [.. Subjects.Ours.Select(assembly => assembly.GetName().Name!).Where(name => name != "MerajutASA.Infrastructure")];

    [Theory, MemberData(nameof(Outside))]
    public void No_driver_is_known_outside_infrastructure(string assembly) =>
        Assert.DoesNotContain(References(assembly).Intersect(Drivers), driver => !Known.ContainsKey(driver) && !KnownTo.ContainsKey((assembly, driver)));

    [Fact]
    public void Drivers_and_those_who_must_not_know_them_are_found()
    {
        Assert.Superset(new HashSet<string> { "Npgsql", "MongoDB.Driver", "StackExchange.Redis", "ClickHouse.Driver", "MailKit", "Microsoft.EntityFrameworkCore" }, Drivers.ToHashSet());
        Assert.Superset(new HashSet<string> { "MerajutASA.Portal", "MerajutASA.Ui", Subjects.Prefix + "Children", Subjects.Prefix + "Children.Contracts" }, Outside().Select(row => row.Data).ToHashSet());
        Assert.All(KnownTo.Keys, exception => Assert.Contains(exception.Driver, References(exception.Assembly)));
        Assert.Empty(Known.Keys.Except(Drivers));
    }

    [Fact]
    public void The_library_that_anonymises_knows_nothing_of_ours_and_no_store()
    {
        Assert.DoesNotContain(References(Anonymisation), name => name.StartsWith("MerajutASA.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));
        Assert.Contains(Anonymisation, References("MerajutASA.Portal"));
    }

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
