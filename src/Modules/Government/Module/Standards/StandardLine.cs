using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Localisation;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>One version of a standard, without its items.</summary>
[Class(DataClass.Internal)]
internal sealed record StandardLine(Guid Id, string Code, int Number, string Title, string TitleEnglish, string Source, StandardState State, DateTimeOffset? PublishedAt, int Version, int Items)
{
    /// <summary>In the reader's language.</summary>
    public string ShownTitle => Language.Current == Language.English ? TitleEnglish : Title;

    public static StandardLine Of(Standard row, int items) =>
        new(row.Id, row.Code, row.Number, row.Title, row.TitleEnglish, row.Source, row.State, row.PublishedAt, row.Version, items);
}
