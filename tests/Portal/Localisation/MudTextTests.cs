using System.Collections;
using System.Resources;
using MudBlazor;
using Xunit;

namespace MerajutASA.Portal.Tests.Localisation;

public sealed class MudTextTests
{
    [Fact]
    public void Every_word_of_MudBlazor_has_its_translation()
    {
        var assembly = typeof(MudLocalizer).Assembly;
        var resource = Assert.Single(assembly.GetManifestResourceNames(), name => name.EndsWith("LanguageResource.resources", StringComparison.Ordinal));
        using var reader = new ResourceReader(assembly.GetManifestResourceStream(resource)!);
        var asked = reader.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).ToList();
        var ours = ResourceFile.Read(Path.Combine(SourceTree.Root, "src", "Ui", "Localisation", "MudTexts.resx"));

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(ours.Keys));
        Assert.Empty(ours.Keys.Except(asked));
    }
}
