using MerajutASA.Ui.Localisation;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>What an announcement says, in Indonesian and perhaps in English.</summary>
internal sealed record AnnouncementWords(string Title, string Body, string? TitleEnglish, string? BodyEnglish)
{
    private const int Beginning = 110;

    /// <summary>Whether the reader gets the English words.</summary>
    public bool IsEnglish => Language.Current == Language.English && BodyEnglish is not null;

    public string ShownBody => IsEnglish ? BodyEnglish! : Body;

    /// <summary>The first words, for a list.</summary>
    public string Excerpt
    {
        get
        {
            var line = ShownBody.ReplaceLineEndings(" ");
            if (line.Length <= Beginning)
                return line;
            var end = line.LastIndexOf(' ', Beginning);
            return line[..(end > 0 ? end : Beginning)] + "…";
        }
    }
}
