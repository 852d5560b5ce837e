using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Institutions beside each other: how many of their cases ended, and how sure that is.</summary>
internal static class InstitutionsPaper
{
    private const int PageSize = 25;

    /// <summary>So many are drawn in a file.</summary>
    private const int Drawn = 40;

    public static int Pages(ReportData data) => (Known(data).Count() + PageSize - 1) / PageSize;

    /// <summary>The institutions with the most cases first.</summary>
    public static IReadOnlyList<PlaceFigures> PageOf(ReportData data, ReportFilter filter, bool whole)
    {
        var known = Known(data).OrderByDescending(place => place.Handled).ThenBy(place => place.Key, StringComparer.Ordinal);
        return [.. whole ? known : known.Skip((Math.Min(filter.Page, Math.Max(1, Pages(data))) - 1) * PageSize).Take(PageSize)];
    }

    public static Paper Of(ReportData data, IReadOnlyList<PlaceFigures> page, ReportWords said)
    {
        var paper = new Paper(said["Title.Institutions"], said.Facts(data)) { Notes = [said["NoteWilson"], said["NoteChance"]] };
        if (page.Count == 0)
            return paper;
        var all = Known(data).ToList();
        var whole = Proportion.Of(all.Sum(place => Math.Min(place.Ended, place.Handled)), all.Sum(place => place.Handled));
        var rows = page.Take(Drawn).Select(place => Row(place, whole, said)).ToList();
        return paper with
        {
            Figures =
            [
                new(said["Figure.Institutions"], Formats.Number(all.Count)),
                new(said["Figure.Handled"], Formats.Number(all.Sum(place => place.Handled))),
                new(said["Measure.Ended"], Formats.Number(all.Sum(place => place.Ended))),
                new(said["Figure.WholeShare"], Formats.Share(whole.Share)),
            ],
            Sections =
            [
                new PaperSection(said["Institutions"])
                {
                    Lead = said["InstitutionsLead", Formats.Share(whole.Share)],
                    Pictures =
                    [
                        new PaperPicture(said["InstitutionsPicture", Formats.Share(whole.Share)], width => IntervalChart.Draw(
                            rows, rows.Max(row => row.High), tick => Formats.Share(tick / 100), width, whole.Share * 100)),
                    ],
                    Legend =
                    [
                        new(said["ShareEnded"], ChartInk.Full), new(said["Interval"], ChartInk.Pale), new(said["WholeLine", Formats.Share(whole.Share)], ChartInk.Dashed, 7),
                        .. rows.Any(row => row.Apart) ? (ChartSign[])[new(said["Apart"], ChartInk.Full, 2)] : [],
                    ],
                    Tables =
                    [
                        new PaperTable(
                            said["InstitutionsTable"],
                            [
                                new(said["Institution"]), new(said["Handled"], true), new(said["Ended"], true), new(said["ShareEnded"], true), new(said["Interval"], true),
                                new(said["AgainstWhole"]), new(said["OpenAtEnd"], true),
                            ],
                            [.. page.Select(place => new PaperRow(
                                [
                                    new(said.Institution(place.Key)), PaperCell.Of(place.Handled), PaperCell.Of(place.Ended), new(Formats.Share(place.Share.Share), place.Share.Share),
                                    new(said["Between", Formats.Share(place.Share.Low), Formats.Share(place.Share.High)]), new(said[Against(place.Share, whole)]), PaperCell.Of(place.After),
                                ],
                                Opens(place, said)))]),
                    ],
                },
            ],
        };
    }

    private static IEnumerable<PlaceFigures> Known(ReportData data) => data.Places.Where(place => place.Handled > 0);

    private static IntervalRow Row(PlaceFigures place, Proportion whole, ReportWords said)
    {
        var (name, share) = (said.Institution(place.Key), place.Share);
        return new IntervalRow(name, share.Low * 100, share.Share * 100, share.High * 100, said[
            "InstitutionOf", name, Formats.Number(place.Ended), Formats.Number(place.Handled), Formats.Share(share.Share), Formats.Share(share.Low), Formats.Share(share.High)])
        {
            Href = Opens(place, said),
            Apart = Against(share, whole) != "Alike",
        };
    }

    private static string Against(Proportion share, Proportion whole) => share.High < whole.Share ? "Below" : share.Low > whole.Share ? "Above" : "Alike";

    private static string Opens(PlaceFigures place, ReportWords said) => said.Narrower(filter => filter with { Institution = Guid.Parse(place.Key) });
}
