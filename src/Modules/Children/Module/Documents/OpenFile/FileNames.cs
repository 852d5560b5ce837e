using System.Globalization;
using System.Text;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>What a file is called when it is taken away: its title, as far as every system's files can be called so.</summary>
internal static class FileNames
{
    private const int Most = 80;
    private const string Never = "\\/:*?\"<>|%;";

    public static string Of(string title, string extension)
    {
        var name = new StringBuilder();
        foreach (var sign in title.Normalize(NormalizationForm.FormC))
        {
            // Format characters could turn the name around on the screen.
            var isUnseen = char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Surrogate;
            name.Append(isUnseen || Never.Contains(sign, StringComparison.Ordinal) ? ' ' : sign);
        }

        var line = string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return $"{(line.Length == 0 ? "dokumen" : line[..Math.Min(line.Length, Most)].TrimEnd())}.{extension}";
    }
}
