using System.Xml.Linq;

namespace MerajutASA.Portal.Tests.Localisation;

/// <summary>A resx file as keys and values.</summary>
internal static class ResourceFile
{
    public static IReadOnlyDictionary<string, string> Read(string file) => XDocument.Load(file).Root!.Elements("data")
        .ToDictionary(data => (string)data.Attribute("name")!, data => (string?)data.Element("value") ?? "", StringComparer.Ordinal);

    /// <summary>Neutral files: those without a language in their name.</summary>
    public static IEnumerable<string> Neutral() => SourceTree.Files("*.resx").Where(file => Path.GetFileNameWithoutExtension(file).IndexOf('.', StringComparison.Ordinal) < 0);

    public static string InEnglish(string neutral) => Path.ChangeExtension(neutral, ".en.resx");
}
