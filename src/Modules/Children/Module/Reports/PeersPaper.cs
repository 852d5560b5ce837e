using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>A head's own children beside those of the regency, the province and the country: shares, how sure they are, and what is withheld of them.</summary>
internal static class PeersPaper
{
    public static Paper Of(ReportData data, PeerFigures peers, ReportWords said)
    {
        var paper = new Paper(said["Title.Peers"], Facts(data, peers, said)) { Notes = [said["NotePeers"], said["NotePeersRange"], said["NoteWilson"], said["NotePeersChance"]] };
        if (peers.Months.Count == 0)
            return paper;
        var own = peers.Own.Sum(category => category.Children);
        return paper with
        {
            Figures =
            [
                new(said["Figure.OwnEntered"], Formats.Number(own)),
                .. peers.Places.Select(place => new Figure(said["Figure.PlaceEntered", said.Region(place.Region)], All(place, peers, said))),
            ],
            Sections =
            [
                new PaperSection(said["Peers", said[$"PeerDimension.{said.Filter.Of}"].ToLowerInvariant()])
                {
                    Lead = said["PeersLead"],
                    Pictures = [.. peers.Own.Select((category, at) => Picture(peers, at, own, said))],
                    Legend = [new(said["PeersOwn"], ChartInk.Full), new(said["Interval"], ChartInk.Pale)],
                    Tables = [Table(peers, own, said)],
                },
            ],
        };
    }

    private static IReadOnlyList<string> Facts(ReportData data, PeerFigures peers, ReportWords said) =>
    [
        said["FactScope", said.Own],
        .. peers.Months.Count == 0 ? [] : (string[])[said["FactMonths", Formats.Month(peers.Months[0]), Formats.Month(peers.Months[^1])]],
        said["FactAt", Formats.Moment(data.At)],
    ];

    private static PaperPicture Picture(PeerFigures peers, int at, int own, ReportWords said)
    {
        var name = Category(peers.Own[at].Category, said);
        List<IntervalRow> rows =
        [
            .. own == 0 ? [] : (IntervalRow[])[Row(said["PeersOwn"], Proportion.Of(peers.Own[at].Children, own))],
            .. peers.Places.Where(place => place.All > 0).Select(place => Row(said.Region(place.Region), place.Parts[at], said)),
        ];
        return new PaperPicture(said["PeersPicture", name], width => IntervalChart.Draw(rows, 100, tick => Formats.Share(tick / 100), width)) { Heading = name };
    }

    private static IntervalRow Row(string name, Proportion share) =>
        new(name, share.Low * 100, share.Share * 100, share.High * 100, $"{name}: {Formats.Share(share.Share)}") { Apart = true, Value = Formats.Share(share.Share) };

    private static IntervalRow Row(string name, PublishedPart part, ReportWords said)
    {
        var (low, high) = Shares(part);
        return new IntervalRow(name, low * 100, low * 100, high * 100, $"{name}: {Said(part, said)}") { IsRange = !part.IsWhole, Value = Said(part, said) };
    }

    private static PaperTable Table(PeerFigures peers, int own, ReportWords said) => new(
        said["PeersTable"],
        [
            new(said[$"PeerDimension.{said.Filter.Of}"]), new(said["PeersOwn"], true), new(said["PeersShare"], true), new(said["Interval"], true),
            .. peers.Places.Select(place => new PaperColumn(said.Region(place.Region), true)), new(said["PeersAgainst"]),
        ],
        [.. peers.Own.Select((category, at) => Line(peers, at, own, said))]);

    private static PaperRow Line(PeerFigures peers, int at, int own, ReportWords said)
    {
        var (children, share) = (peers.Own[at].Children, Proportion.Of(peers.Own[at].Children, own));
        // Against the narrowest place of which anything is told.
        var near = own == 0 ? null : peers.Places.FirstOrDefault(place => place.All > 0);
        return new PaperRow(
        [
            new(Category(peers.Own[at].Category, said)), PaperCell.Of(children), own == 0 ? PaperCell.None : new(Formats.Share(share.Share), share.Share),
            own == 0 ? PaperCell.None : new(Range(share.Low, share.High, said)),
            .. peers.Places.Select(place => place.All == 0 ? new PaperCell(said["PeersWithheld"]) : new PaperCell(Said(place.Parts[at], said))),
            new(near is null ? said["PeersUnknown"] : said[Against(share, near.Parts[at])]),
        ]);
    }

    private static string Against(Proportion own, PublishedPart part)
    {
        var (low, high) = Shares(part);
        return own.High < low ? "Below" : own.Low > high ? "Above" : IsOpen(part) ? "PeersUnknown" : "Alike";
    }

    /// <summary>Anything may be true of it.</summary>
    private static bool IsOpen(PublishedPart part) => part.Least == 0 && part.Most == part.Of;

    private static (double Low, double High) Shares(PublishedPart part) => ((double)part.Least / part.Of, (double)part.Most / part.Of);

    private static string Said(PublishedPart part, ReportWords said)
    {
        var (low, high) = Shares(part);
        return part.IsWhole ? Formats.Share(low) : IsOpen(part) ? said["PeersWithheld"] : Range(low, high, said);
    }

    private static string Range(double low, double high, ReportWords said) => said["PeersRange", Formats.Number((long)Math.Round(low * 100)), Formats.Number((long)Math.Round(high * 100))];

    private static string All(PeerPlace place, PeerFigures peers, ReportWords said) =>
        place.All == 0 ? said["PeersWithheld"] : place.Months == peers.Months.Count ? Formats.Number(place.All) : said["AtLeast", Formats.Number(place.All)];

    private static string Category(string code, ReportWords said) => said.Filter.Of switch
    {
        PeerDimension.Sex => said.Words.Of(Codes.Parse<Sex>(code)),
        PeerDimension.Age => said[$"PeerAge.{code}"],
        _ => said.Words.Of(Codes.Parse<EntryReason>(code)),
    };
}
