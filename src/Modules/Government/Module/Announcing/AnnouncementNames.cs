using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>Who speaks, to whom and how long, in words.</summary>
internal sealed class AnnouncementNames(IStringLocalizer<Texts> texts, RegionTree tree)
{
    public string From(AnnouncementSource source) => source switch
    {
        { Institution: { } institution } => texts["From.Head", institution],
        { Office: "" } => texts["From.Country"],
        _ => texts["From.Office", tree.NameOf(source.Office)],
    };

    public string To(AnnouncementSource source) => source switch
    {
        { Institution: { } institution } => texts["To.Staff", institution],
        { Region: "" } => texts["To.Country"],
        _ => texts["To.Region", tree.NameOf(source.Region)],
    };

    public string Period(DateOnly? from, DateOnly? until, DateOnly today) => (from, until) switch
    {
        (_, { } end) when end < today => texts["Period.Ended", Formats.Date(end)],
        ({ } begin, { } end) when begin > today => texts["Period.Between", Formats.Date(begin), Formats.Date(end)],
        ({ } begin, null) when begin > today => texts["Period.From", Formats.Date(begin)],
        (_, { } end) => texts["Period.Until", Formats.Date(end)],
        _ => texts["Period.Open"],
    };

    /// <summary>The English one for readers of English, where there is one.</summary>
    public static string TitleOf(string title, string? english) => Language.Current == Language.English && english is not null ? english : title;

    /// <summary>Whether a reader of English gets Indonesian words, which a screen reader must know.</summary>
    public static bool IsForeign(string? english) => Language.Current == Language.English && english is null;

    public static NoticeKind Tone(AnnouncementState state) => state switch
    {
        AnnouncementState.Draft => NoticeKind.Warning,
        AnnouncementState.Published => NoticeKind.Success,
        _ => NoticeKind.Danger,
    };
}
