using System.Text.RegularExpressions;

namespace MerajutASA.Portal.Tests.Localisation;

/// <summary>Keys that a source file asks its localizer for by name.</summary>
internal static partial class TextKeys
{
    public static IEnumerable<string> In(string source) => Asked().Matches(source).Select(match => match.Groups[1].Value)
        .Where(key => !key.Contains('{', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    /// <summary>The texts that the name <c>Texts</c> means in a file: those of its folder, or of the nearest above.</summary>
    public static string? NearestTexts(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && folder.StartsWith(SourceTree.Root, StringComparison.Ordinal); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Texts.resx")))
                return Path.Combine(folder, "Texts.resx");
        }

        return null;
    }

    // T["Key"] and T[\"Key\", …]; a key made up at run time ($"…") is for the tests of its component.
    [GeneratedRegex("""\b(?:T|T_|texts|Texts|said)\["([^"]+)"[\],]""")]
    private static partial Regex Asked();
}
