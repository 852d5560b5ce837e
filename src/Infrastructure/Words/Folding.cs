using System.Globalization;
using System.Text;

namespace MerajutASA.Infrastructure.Words;

/// <summary>A name as it is looked for: lower case, without accents, spaces and marks. <c>Ja"an</c>, <c>Jaan</c> and <c>JA AN</c> are one.</summary>
public static class Folding
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }
}
