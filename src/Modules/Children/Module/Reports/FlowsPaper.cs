using MerajutASA.Modules.Children.Cases;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Between which stages cases moved, and how many went back.</summary>
internal static class FlowsPaper
{
    private static readonly int Last = (int)CaseStage.Aftercare;

    public static Paper Of(ReportData data, ReportWords said)
    {
        var paper = new Paper(said["Title.Flows"], said.Facts(data));
        if (data.Flows.Count == 0)
            return paper;
        var moves = data.Flows.Where(flow => flow.From > 0).Sum(flow => flow.Cases);
        var back = data.Flows.Where(flow => flow.Back).Sum(flow => flow.Cases);
        var names = Enumerable.Range(0, Last + 1).Select(said.Stage).ToList();
        var links = data.Flows.Select(flow => new FlowLink(flow.From, flow.To, flow.Cases, Told(flow, said)) { Back = flow.Back, Href = said.Children(flow.To) }).ToList();
        return paper with
        {
            Figures =
            [
                new(said["Figure.Registered"], Formats.Number(data.Flows.Where(flow => flow.From == 0).Sum(flow => flow.Cases))),
                new(said["Figure.Moves"], Formats.Number(moves)),
                new(said["Figure.Back"], moves == 0 ? "–" : said["CountAndShare", Formats.Number(back), Formats.Share((double)back / moves)]),
            ],
            Sections =
            [
                new PaperSection(said["Flows"])
                {
                    Lead = said["FlowsLead"],
                    Pictures = [new PaperPicture(said["FlowsPicture", Formats.Number(moves), Formats.Number(back)], width => FlowChart.Draw(names, names, links, width))],
                    Legend = [new(said["Forward"], ChartInk.Pale), .. back == 0 ? [] : (ChartSign[])[new(said["Back"], ChartInk.Dashed, 2)]],
                    Tables =
                    [
                        new PaperTable(
                            said["FlowsTable"],
                            [new(said["FromStage"]), new(said["ToStage"]), new(said["Direction"]), new(said["Cases"], true), new(said["ShareOfLeaving"], true)],
                            [.. data.Flows.Select(flow => Row(flow, data, said))]),
                    ],
                },
            ],
        };
    }

    private static PaperRow Row(StageFlow flow, ReportData data, ReportWords said)
    {
        var share = (double)flow.Cases / data.Flows.Where(other => other.From == flow.From).Sum(other => other.Cases);
        return new PaperRow(
            [new(said.Stage(flow.From)), new(said.Stage(flow.To)), new(said[flow.Back ? "Back" : "Forward"]), PaperCell.Of(flow.Cases), new(Formats.Share(share), share)],
            said.Children(flow.To));
    }

    private static string Told(StageFlow flow, ReportWords said) =>
        said[flow.Back ? "FlowBack" : "FlowOn", said.Stage(flow.From), said.Stage(flow.To), Formats.Number(flow.Cases)];
}
