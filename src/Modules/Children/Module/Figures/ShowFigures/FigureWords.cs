using System.Globalization;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>What published figures are called in the reader's language.</summary>
internal sealed record FigureWords(IStringLocalizer<Texts> Texts, CaseWords Words, RegionTree Regions)
{
    public string this[string key] => Texts[key];

    public string this[string key, params object[] arguments] => Texts[key, arguments];

    public string Place(string code) => code.Length == 0 ? Texts["Country"] : Regions.NameOf(code);

    /// <summary>As its own line of a list names it, where the province above is said once.</summary>
    public string Short(string code) => code.Length == 0 ? Texts["Country"] : Regions.Find(code)?.Name ?? code;

    public string Category(string dimension, string code) => dimension switch
    {
        "sex" => Words.Of(Codes.Parse<Sex>(code)),
        "reason" => Words.Of(Codes.Parse<EntryReason>(code)),
        "stage" => Words.Of((CaseStage)short.Parse(code, CultureInfo.InvariantCulture)),
        _ => Texts[$"Age.{code}"],
    };

    public string Period(DateOnly begin, PeriodLength length) => length switch
    {
        PeriodLength.Month => Formats.Month(begin),
        PeriodLength.Quarter => Texts["QuarterOf", ((begin.Month - 1) / 3) + 1, begin.Year],
        _ => begin.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>As an axis names a period.</summary>
    public string Brief(DateOnly begin, PeriodLength length) => length == PeriodLength.Quarter ? Texts["QuarterBrief", ((begin.Month - 1) / 3) + 1, begin.Year] : Period(begin, length);

    /// <summary>A figure as a cell: told, told in part, withheld, or not published yet.</summary>
    public PaperCell Cell(PublishedFigure figure) => figure switch
    {
        { IsWhole: true, Children: { } children } => PaperCell.Of(children),
        { Children: { } children } => new PaperCell(Texts["AtLeast", Formats.Number(children)]),
        { Withheld: > 0 } => new PaperCell(Texts["Withheld"]),
        _ => new PaperCell(Texts["NotYet"]),
    };

    /// <summary>A figure as a sentence, with how many months of it are missing.</summary>
    public string Sentence(string name, PublishedFigure figure) => figure.Children is null || figure.IsWhole
        ? Texts["SentenceOf", name, Cell(figure).Text]
        : Texts["SentenceOfPart", name, Cell(figure).Text, figure.Withheld, figure.Open];
}
