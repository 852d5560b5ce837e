using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Ui.Forms;

namespace MerajutASA.Modules.Government.Announcing.SaveAnnouncement;

/// <summary>What stands in the form's boxes, which may be no date.</summary>
internal sealed class AnnouncementInput
{
    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? TitleEnglish { get; set; }

    public string? BodyEnglish { get; set; }

    /// <summary>Null is all of the writer's own region.</summary>
    public string? RegionCode { get; set; }

    public TypedDate ValidFrom { get; set; }

    public TypedDate ValidUntil { get; set; }

    public bool Pinned { get; set; }

    public bool ReadAgain { get; set; }

    public static AnnouncementInput Of(AnnouncementView view, AnnouncementWords words) => new()
    {
        Title = words.Title,
        Body = words.Body,
        TitleEnglish = words.TitleEnglish,
        BodyEnglish = words.BodyEnglish,
        RegionCode = view.Source.Region,
        ValidFrom = view.ValidFrom,
        ValidUntil = view.ValidUntil,
        Pinned = view.Pinned,
    };

    /// <param name="reach">The writer's own region; null for a head.</param>
    public AnnouncementForm Form(string? reach) => new()
    {
        Title = Title,
        Body = Body,
        TitleEnglish = TitleEnglish,
        BodyEnglish = BodyEnglish,
        RegionCode = RegionCode ?? reach,
        ValidFrom = ValidFrom.Date,
        ValidUntil = ValidUntil.Date,
        Pinned = Pinned,
        ReadAgain = ReadAgain,
    };

    public IEnumerable<FieldError> Unreadable() =>
        new[] { (nameof(ValidFrom), ValidFrom), (nameof(ValidUntil), ValidUntil) }.Where(pair => pair.Item2.Unreadable).Select(pair => new FieldError(pair.Item1, "NotADate"));
}
