using MerajutASA.Modules.Children.Finding;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Whether care plans are reviewed in time: month by month, and what is overdue now.</summary>
internal static class ReviewsPaper
{
    public static Paper Of(ReportData data, ReportWords said)
    {
        var paper = new Paper(said["Title.Reviews"], said.Facts(data)) { Notes = [said["NoteReviews"], said["NoteReviewsOverdue"]] };
        var (timely, late) = (data.Reviews.Sum(month => month.InTime), data.Reviews.Sum(month => month.Late));
        if (timely + late == 0 && data.Overdue == 0)
            return paper;
        var overdue = ChildFilterAddress.Of(OverdueReviews.Of(said.Filter));
        return paper with
        {
            Figures =
            [
                new(said["Figure.ReviewsHeld"], Formats.Number(timely + late)),
                new(said["Figure.ReviewsInTime"], timely + late == 0 ? "–" : said["CountAndShare", Formats.Number(timely), Formats.Share((double)timely / (timely + late))]),
                new(said["Figure.ReviewsDaysLate"], late == 0 ? "–" : Formats.Tenths(data.Reviews.Sum(month => month.DaysLate) / (double)late)),
                new(said["Figure.ReviewsOverdue"], Formats.Number(data.Overdue), overdue),
            ],
            Sections = [OverTime(data, said, timely, late, overdue)],
        };
    }

    private static PaperSection OverTime(ReportData data, ReportWords said, long timely, long late, string overdue)
    {
        var months = data.Span.Months.Select(first => data.Reviews.FirstOrDefault(month => month.Month == first) with { Month = first }).ToList();
        var groups = months.Select(month => new BarGroup(
            Formats.Month(month.Month), said["ReviewsOf", Formats.Month(month.Month), Formats.Number(month.InTime), Formats.Number(month.Late)], [month.InTime, month.Late])).ToList();
        return new PaperSection(said["ReviewsByMonth"])
        {
            Lead = said["ReviewsLead"],
            Pictures = [new PaperPicture(said["ReviewsPicture", Formats.Number(timely), Formats.Number(late)], width => BarChart.Draw(groups, width))],
            Legend = [new(said["InTime"], ChartInk.Full), new(said["Late"], ChartInk.Hollow, 2)],
            Tables =
            [
                new PaperTable(
                    said["ReviewsTable"],
                    [new(said["Month"]), new(said["InTime"], true), new(said["Late"], true), new(said["ShareInTime"], true), new(said["MeanDaysLate"], true)],
                    [.. months.Select(month => new PaperRow(
                    [
                        new(Formats.Month(month.Month)), PaperCell.Of(month.InTime), PaperCell.Of(month.Late),
                        month.InTime + month.Late == 0 ? PaperCell.None : Share(month.InTime, month.InTime + month.Late),
                        PaperCell.Of(month.Late == 0 ? null : month.DaysLate / (double)month.Late),
                    ]))]),
                new PaperTable(
                    said["ReviewsNowTable"], [new(said["ReviewsNow"]), new(said["Children"], true)], [new PaperRow([new(said["Figure.ReviewsOverdue"]), PaperCell.Of(data.Overdue)], overdue)]),
            ],
            Folded = true,
        };
    }

    private static PaperCell Share(long part, long whole) => new(Formats.Share((double)part / whole), (double)part / whole);
}
