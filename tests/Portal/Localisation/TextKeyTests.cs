using Xunit;

namespace MerajutASA.Portal.Tests.Localisation;

public sealed class TextKeyTests
{
    public static TheoryData<string> Sources() => [.. SourceTree.Files("*.razor").Concat(SourceTree.Files("*.cs"))
        .Where(file => TextKeys.In(File.ReadAllText(file)).Any()).Select(SourceTree.Relative).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Sources))]
    public void A_text_that_is_asked_for_exists(string source)
    {
        var file = Path.Combine(SourceTree.Root, source);
        var texts = TextKeys.NearestTexts(file);

        Assert.NotNull(texts);
        Assert.Empty(TextKeys.In(File.ReadAllText(file)).Except(ResourceFile.Read(texts).Keys));
    }

    [Fact]
    public void A_key_is_seen_wherever_it_is_asked_for() => Assert.Equal(
        ["Title", "Count", "Refused"], TextKeys.In("""<h1 title="@T["Title"]">@T["Count", 3]</h1> texts["Refused"] @T[$"Role.{role}"]"""));
}
