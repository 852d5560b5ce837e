using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>What is typed of an announcement.</summary>
internal sealed record AnnouncementForm
{
    public string? Title { get; init; }

    public string? Body { get; init; }

    public string? TitleEnglish { get; init; }

    public string? BodyEnglish { get; init; }

    /// <summary>The region spoken to, by an officer; the empty code is the whole country.</summary>
    public string? RegionCode { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public bool Pinned { get; init; }

    /// <summary>Whether those who have read an earlier version are asked to read again.</summary>
    public bool ReadAgain { get; init; }

    /// <summary>Without blanks around, and null where nothing is left.</summary>
    public AnnouncementForm Tidy() => this with { Title = Typed.Line(Title), Body = Text(Body), TitleEnglish = Typed.Line(TitleEnglish), BodyEnglish = Text(BodyEnglish) };

    /// <summary>Of a tidy form that holds.</summary>
    public AnnouncementWords Words => new(Title!, Body!, TitleEnglish, BodyEnglish);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
