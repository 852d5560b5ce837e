using System.Text;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>What somebody typed, as it is kept: without outer and doubled spaces, in one Unicode form; null where nothing is left.</summary>
internal static class Typed
{
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    public static bool HasControl(string text) => text.Any(char.IsControl);
}
