using System.Reflection;
using Xunit;

namespace MerajutASA.Portal.Tests.Localisation;

public sealed class LiteralTextTests
{
    /// <summary>Names and keys that are the same in every language.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "MerajutASA", "Ctrl K", "Enter", "Esc", "SAPA 129", "idn-area-data", "ODbL 1.0",
    };

    private static IEnumerable<Assembly> Ours => Directory.EnumerateFiles(AppContext.BaseDirectory, "MerajutASA.*.dll")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.EndsWith("Tests", StringComparison.Ordinal))
        .Select(name => Assembly.Load(name));

    public static TheoryData<string> Components() => [.. Ours.SelectMany(CompiledText.Components).Select(type => type.AssemblyQualifiedName!)];

    [Theory, MemberData(nameof(Components))]
    public void A_component_shows_no_text_past_the_localizer(string component) =>
        Assert.Empty(CompiledText.Of(Type.GetType(component, throwOnError: true)!).Except(Names));

    [Fact]
    public void Every_page_and_component_of_the_sources_is_read()
    {
        var read = Ours.SelectMany(CompiledText.Components).Select(type => type.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        var written = SourceTree.Files("*.razor").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "_Imports");

        Assert.Empty(written.Except(read));
    }

    [Fact]
    public void The_rule_finds_text_in_elements_attributes_parameters_and_lambdas() => Assert.Equal(
        ["Alone", "Child's name", "In a parameter", "In markup", "Inside a fragment", "Read aloud"],
        CompiledText.Of(typeof(Untranslated)).Distinct().Order(StringComparer.Ordinal));
}
