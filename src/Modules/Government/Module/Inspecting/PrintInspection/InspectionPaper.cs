using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.PrintInspection;

/// <summary>The report of an inspection as a paper.</summary>
internal static class InspectionPaper
{
    public static Paper Of(InspectionView view, string region, string? officer, IStringLocalizer texts)
    {
        var zone = IndonesianZones.Of(view.RegionCode);
        return new Paper(
            texts["PaperTitle"],
            [
                $"{view.InstitutionName}, {region}",
                $"{view.Standard.ShownTitle} {texts["Number", view.Standard.Number].Value} ({view.Standard.Source})",
                texts["PaperVisit", Formats.Moment(view.StartedAt!.Value, zone), officer ?? texts["SomebodyElse"].Value],
                texts["PaperReported", Formats.Moment(view.ReportedAt!.Value, zone)],
            ])
        {
            Figures =
            [
                new Figure(texts["ScoreLabel"], InspectionNames.Percent(view.Score)),
                new Figure(texts["FindingsLabel"], Formats.Number(view.Findings.Count())),
                new Figure(texts["UnresolvedLabel"], Formats.Number(view.Unresolved)),
            ],
            Sections =
            [
                new PaperSection(texts["Summary"]) { Lead = view.Summary },
                Findings(view, texts),
                Scores(view, texts),
                .. view.Sections.Select(section => Items(section, texts)),
            ],
            Notes = [texts["ScoreHelp"]],
        };
    }

    private static PaperSection Findings(InspectionView view, IStringLocalizer texts) => new(texts["FindingsTitle"])
    {
        Lead = view.Findings.Any() ? null : texts["NoFindings"].Value,
        Tables = !view.Findings.Any() ? [] :
        [
            new PaperTable(
                texts["FindingsTitle"],
                [new(texts["Item"]), new(texts["Gravity"]), new(texts["Description"]), new(texts["Action"]), new(texts["DueOn"]), new(texts["State"])],
                [
                    .. view.Items.Where(each => each.NeedsFinding && each.Finding is not null).OrderByDescending(each => each.Finding!.Gravity).Select(each => Row(
                        each.Item.Text,
                        texts[$"Gravity.{each.Finding!.Gravity}"],
                        each.Finding.Description,
                        each.Finding.Action,
                        Formats.Date(each.Finding.DueOn),
                        texts[$"Finding.{each.Finding.State}"])),
                ]),
        ],
    };

    private static PaperSection Scores(InspectionView view, IStringLocalizer texts) => new(texts["BySection"])
    {
        Tables =
        [
            new PaperTable(
                texts["BySection"],
                [new(texts["Section"]), new(texts["ScoreLabel"], true), new(texts["Result.NotMet"], true), new(texts["Result.Partly"], true)],
                [
                    .. view.Sections.Select(section => new PaperRow(
                    [
                        new(section.Key),
                        InspectionView.ScoreOf(section) is { Percent: { } percent } score ? new(InspectionNames.Percent(score), percent / 100.0) : PaperCell.None,
                        PaperCell.Of(section.Count(each => each.Answer?.Result == ItemResult.NotMet)),
                        PaperCell.Of(section.Count(each => each.Answer?.Result == ItemResult.Partly)),
                    ])),
                ]),
        ],
    };

    private static PaperSection Items(IGrouping<string, InspectedItem> section, IStringLocalizer texts) => new(section.Key)
    {
        Tables =
        [
            new PaperTable(
                section.Key,
                [new(texts["Item"]), new(texts["Result"]), new(texts["Note"])],
                [.. section.Select(each => Row(each.Item.Text, each.Answer is { } answer ? texts[$"Result.{answer.Result}"].Value : "–", each.Answer?.Note ?? "–"))]),
        ],
    };

    private static PaperRow Row(params string[] cells) => new([.. cells.Select(cell => new PaperCell(cell))]);
}
