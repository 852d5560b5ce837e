using System.Text.RegularExpressions;

namespace MerajutASA.Modules.Children.Forms;

/// <summary>What was typed, without the blanks around and, on one line, in between.</summary>
internal static partial class Typed
{
    public static string? Line(string? text) => Blank(text) ? null : Blanks().Replace(text!.Trim(), " ");

    public static string? Text(string? text) => Blank(text) ? null : text!.Trim().ReplaceLineEndings("\n");

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
