using System.Globalization;
using System.Resources;

namespace MerajutASA.Infrastructure.Accounts.Letters;

/// <summary>The words of letters; each goes out in its reader's language, whoever caused it.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    public static string Of(string key, CultureInfo language, params object[] arguments) =>
        string.Format(language, Resources.GetString(key, language) ?? throw new MissingManifestResourceException(key), arguments);
}
