using MerajutASA.Infrastructure.Words;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>What tells one institution's name from another's: <c>LKSA Panti Asuhan Al-Hikmah</c> and <c>PA Yayasan Al Hikmah</c> are both <c>alhikmah</c>.</summary>
internal static class NameCore
{
    private static readonly HashSet<string> Ordinary =
    [
        "lksa", "panti", "asuhan", "pa", "psaa", "ppsaa", "yayasan", "yys", "rumah", "balai", "lembaga", "kesejahteraan", "sosial", "anak", "yatim", "piatu", "dan", "uptd",
    ];

    /// <summary>The whole folded name where nothing else is left.</summary>
    public static string Of(string name)
    {
        var words = name.Split([' ', '-', '.', ',', '(', ')', '/', '\'', '’', '"'], StringSplitOptions.RemoveEmptyEntries).Select(Folding.Of);
        var core = string.Concat(words.Where(word => !Ordinary.Contains(word)));
        return core.Length > 0 ? core : Folding.Of(name);
    }
}
