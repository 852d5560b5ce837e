using System.Text;

namespace MerajutASA.Infrastructure.Words;

/// <summary>What somebody typed, as it is kept: without outer and doubled spaces, in one Unicode form; null where nothing is left.</summary>
public static class Typed
{
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <summary>Of several lines: without blanks around; null where nothing is left.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");

    public static bool HasControl(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(char.IsControl);
    }
}
