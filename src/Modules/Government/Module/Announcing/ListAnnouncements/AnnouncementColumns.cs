using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>The list's columns; their names are those of <see cref="AnnouncementOrder"/>.</summary>
internal sealed class AnnouncementColumns(
    IStringLocalizer<Texts> texts, AnnouncementNames names, Role? role, IReadOnlyDictionary<Guid, AnnouncementWords> words, DateOnly today)
{
    public IReadOnlyList<BoardColumn<AnnouncementRow>> All =>
    [
        new("title", texts["Field.Title"], row => Title(row)) { Sortable = true },
        .. role is Role.SocialOfficer ? [] : new BoardColumn<AnnouncementRow>[] { new("mark", texts["Mark"], row => MarkOf(row)) },
        new("from", texts["From"], row => names.From(row.Source)) { Extra = role == Role.SocialOfficer },
        new("region", texts["To"], row => names.To(row.Source)) { Sortable = true, Extra = role != Role.SocialOfficer },
        .. role is Role.LksaStaff ? [] : new BoardColumn<AnnouncementRow>[] { new("state", texts["State"], row => StateOf(row)) { Sortable = true } },
        new("published", texts["PublishedAt"], row => row.PublishedAt is { } at ? Formats.Date(DateOnly.FromDateTime(at.UtcDateTime.AddHours(7))) : null) { Sortable = true, Unbroken = true },
        new("until", texts["Period"], row => names.Period(row.ValidFrom, row.ValidUntil, today)) { Sortable = true },
        .. role is Role.SocialOfficer ? new BoardColumn<AnnouncementRow>[] { new("read", texts["Read"], row => row.Count is { } count ? texts["ReadOf", Formats.Number(count.Read), Formats.Number(count.All)].Value : null) { Numeric = true } } : [],
    ];

    private RenderFragment Title(AnnouncementRow row) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", row.Mark is AnnouncementMark.Unread or AnnouncementMark.Changed ? "ma-spoken ma-spoken-new" : "ma-spoken");
        if (AnnouncementNames.IsForeign(row.TitleEnglish))
            builder.AddAttribute(2, "lang", "id");
        builder.AddContent(3, AnnouncementNames.TitleOf(row.Title, row.TitleEnglish));
        builder.CloseElement();
        if (row.Pinned)
            builder.AddContent(4, TagOf(texts["Pinned"], NoticeKind.Info));
        if (words.GetValueOrDefault(row.Id) is not { } said)
            return;
        builder.OpenElement(5, "small");
        builder.AddAttribute(6, "class", "ma-spoken-begin");
        builder.AddAttribute(7, "lang", said.IsEnglish ? "en" : "id");
        builder.AddContent(8, said.Excerpt);
        builder.CloseElement();
    };

    private RenderFragment MarkOf(AnnouncementRow row) => row.Mark switch
    {
        AnnouncementMark.None => builder => builder.AddContent(0, texts["Mark.None"]),
        AnnouncementMark.Read => builder => builder.AddContent(0, texts["Mark.Read"]),
        _ => TagOf(texts[$"Mark.{row.Mark}"], NoticeKind.Warning),
    };

    private RenderFragment StateOf(AnnouncementRow row) => TagOf(texts[$"State.{row.State}"], AnnouncementNames.Tone(row.State));

    private static RenderFragment TagOf(string text, NoticeKind kind) => builder =>
    {
        builder.OpenComponent<Tag>(0);
        builder.AddComponentParameter(1, nameof(Tag.Text), text);
        builder.AddComponentParameter(2, nameof(Tag.Kind), kind);
        builder.CloseComponent();
    };
}
