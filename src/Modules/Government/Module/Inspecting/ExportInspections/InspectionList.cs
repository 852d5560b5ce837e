using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.ExportInspections;

/// <summary>The list of inspections as a paper, in the reader's language.</summary>
internal static class InspectionList
{
    public static Paper Of(IReadOnlyList<InspectionRow> rows, InspectionFilter filter, DateTimeOffset now, RegionTree tree, IStringLocalizer texts) => new(
        texts["Title"],
        [
            texts["ExportedAt", Formats.Moment(now)],
            texts[$"Show.{filter.Show}"],
            .. filter.Text is { Length: > 0 } text ? [texts["Chip.Text", text].Value] : (string[])[],
        ])
    {
        Sections =
        [
            new PaperSection(texts["Title"])
            {
                Tables =
                [
                    new PaperTable(
                        texts["Title"],
                        [
                            new(texts["Institution"]), new(texts["Region"]), new(texts["Kind"]), new(texts["PlannedOn"]), new(texts["State"]), new(texts["ScoreLabel"], true),
                            new(texts["FindingsLabel"], true), new(texts["UnresolvedLabel"], true), new(texts["NextDue"]),
                        ],
                        [.. rows.Select(row => RowOf(row, tree, texts))]),
                ],
            },
        ],
    };

    private static PaperRow RowOf(InspectionRow row, RegionTree tree, IStringLocalizer texts) => new(
    [
        new(row.InstitutionName),
        new(tree.NameOf(row.RegionCode)),
        new(texts[$"Kind.{row.Kind}"]),
        new(Formats.Date(row.PlannedOn)),
        new(texts[$"State.{row.State}"]),
        row.Score?.Percent is { } percent ? new(InspectionNames.Percent(row.Score), percent) : PaperCell.None,
        PaperCell.Of(row.Findings),
        PaperCell.Of(row.Unresolved),
        new(row.NextDue is { } due ? Formats.Date(due) : ""),
    ]);
}
