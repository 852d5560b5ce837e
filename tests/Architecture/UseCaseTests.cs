using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Postgres;
using Xunit;

namespace MerajutASA.Architecture.Tests;

public sealed class UseCaseTests
{
    /// <summary>The modules, and what of Infrastructure has a database.</summary>
    public static TheoryData<string> Modules() => [.. Subjects.Databases.Select(database => database.Schema)];

    [Theory, MemberData(nameof(Modules))]
    public void Use_cases_speak_in_their_modules_name_once_each_for_somebody(string module)
    {
        var cases = Of(module);
        Assert.NotEmpty(cases);
        Assert.All(cases, useCase => Assert.Matches($"^{module}\\.[a-z]+(-[a-z]+)*$", useCase.Name));
        Assert.Equal(cases.Select(useCase => useCase.Name).Distinct().Count(), cases.Count);
        Assert.All(cases, useCase => Assert.NotEmpty(useCase.Roles));
    }

    [Theory, MemberData(nameof(Modules))]
    public void No_administrator_and_no_system_is_let_near_a_child(string module) =>
        Assert.Empty(Of(module).Where(useCase => useCase.Restricted && useCase.Roles.Any(role => role is Role.Administrator or Role.System)).Select(useCase => useCase.Name));

    [Fact]
    public void In_children_every_use_case_of_people_is_restricted() =>
        Assert.Empty(Of("children").Where(useCase => !useCase.Restricted && useCase.Roles.Any(role => role != Role.System)).Select(useCase => useCase.Name));

    [Fact]
    public void No_use_case_stands_outside_these_rules()
    {
        Assert.Contains("identity", Subjects.Databases.Select(database => database.Schema));
        Assert.Superset(ModuleCatalog.Modules.Select(module => module.Name).ToHashSet(), Subjects.Databases.Select(database => database.Schema).ToHashSet());
        var ours = Subjects.Databases.Where(database => database.ContextType.Assembly == Subjects.Infrastructure).Select(database => database.Schema).ToHashSet();
        Assert.All(UseCases.In(Subjects.Infrastructure).Select(UseCase.Of), useCase => Assert.Contains(useCase.Name[..useCase.Name.IndexOf('.', StringComparison.Ordinal)], ours));
        Assert.Empty(Subjects.Ours.Except(Subjects.Databases.Select(database => database.ContextType.Assembly)).SelectMany(UseCases.In).Select(type => type.FullName));
    }

    /// <summary>Those of the module's assembly; in Infrastructure, which has more than one database, those that speak in this one's name.</summary>
    private static List<UseCase> Of(string module)
    {
        var assembly = Subjects.AssemblyOf(module);
        return [.. UseCases.In(assembly).Select(UseCase.Of).Where(useCase => assembly != Subjects.Infrastructure || useCase.Name.StartsWith($"{module}.", StringComparison.Ordinal))];
    }
}
