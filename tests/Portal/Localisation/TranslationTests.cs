using Xunit;

namespace MerajutASA.Portal.Tests.Localisation;

public sealed class TranslationTests
{
    public static TheoryData<string> Pairs() => [.. ResourceFile.Neutral().Select(SourceTree.Relative).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pairs))]
    public void A_text_stands_in_both_languages(string file)
    {
        var neutral = Path.Combine(SourceTree.Root, file);

        Assert.True(File.Exists(ResourceFile.InEnglish(neutral)), $"{file} has no English beside it.");
        Assert.Empty(Translation.Faults(ResourceFile.Read(neutral), ResourceFile.Read(ResourceFile.InEnglish(neutral))));
    }

    [Fact]
    public void No_English_file_stands_alone() => Assert.Empty(
        SourceTree.Files("*.en.resx").Where(file => !File.Exists(file[..^".en.resx".Length] + ".resx")).Select(SourceTree.Relative));

    [Fact]
    public void The_rule_finds_each_fault() => Assert.Equal(
        [
            "Blank is empty in English",
            "Borrowed says the same in both languages: Dashboard anak",
            "OnlyEnglish is missing in Bahasa Indonesia",
            "OnlyIndonesian is missing in English",
            "Places fills different places: {0} dari {1} / {0}",
        ],
        Translation.Faults(
            new Dictionary<string, string> { ["Good"] = "Anak", ["Blank"] = "Anak", ["Borrowed"] = "Dashboard anak", ["OnlyIndonesian"] = "Anak", ["Places"] = "{0} dari {1}", ["Sign"] = ">=" },
            new Dictionary<string, string> { ["Good"] = "Child", ["Blank"] = " ", ["Borrowed"] = "Dashboard anak", ["OnlyEnglish"] = "Child", ["Places"] = "{0}", ["Sign"] = ">=" }));
}
