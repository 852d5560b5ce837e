using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>What a report says in the reader's language, and the addresses that the reader may follow.</summary>
internal sealed record ReportWords(
    Actor Actor, ReportKind Kind, ReportFilter Filter, IStringLocalizer<Texts> Texts, IStringLocalizer<History.Texts> Acts, IStringLocalizer<Ui.Frame.Texts> Roles, CaseWords Words,
    RegionTree Regions, IReadOnlyDictionary<Guid, InstitutionLine> Institutions)
{
    public string this[string key] => Texts[key];

    public string this[string key, params object[] arguments] => Texts[key, arguments];

    /// <summary>A stage by its number; outside the register for 0.</summary>
    public string Stage(int number) => number == 0 ? Texts["New"] : Words.Of((CaseStage)number);

    /// <summary>A role by its stored name.</summary>
    public string Role(string stored) => Roles[$"Role.{stored}"];

    /// <summary>What a use case does, as a verb.</summary>
    public string Act(string useCase) => HistorySentences.Verb(Acts, useCase) is [var first, .. var rest] ? $"{char.ToUpperInvariant(first)}{rest}" : useCase;

    public string Region(string code) => code.Length == 0 ? Texts["Country"] : Regions.Find(code)?.Name ?? code;

    public string Institution(string id) => Guid.TryParse(id, out var known) && Institutions.TryGetValue(known, out var line) ? line.Name : Texts["UnknownInstitution"];

    /// <summary>The children at a stage of today, under the same filters as far as the register knows them.</summary>
    public string Children(int? stage = null) => ChildFilterAddress.Of(Filter.Children(stage is { } number ? (CaseStage)number : null));

    /// <summary>The first report on something narrower.</summary>
    public string Narrower(Func<ReportFilter, ReportFilter> narrow) => ReportFilterAddress.Of(ReportKind.Outcomes, narrow(Filter));

    /// <summary>Of whom, of when and by which filters, a line each.</summary>
    public IReadOnlyList<string> Facts(ReportData data) =>
    [
        Texts["FactScope", Scope],
        Texts["FactPeriod", Formats.Date(data.Span.First), Formats.Date(data.Span.Last)],
        .. Filters.Count == 0 ? [] : (string[])[Texts["FactFilters", string.Join(", ", Filters)]],
        Texts["FactAt", Formats.Moment(data.At)],
    ];

    /// <summary>The reader's own institution.</summary>
    public string Own => Actor.Institution is { } own && Institutions.TryGetValue(own, out var line) ? line.Name : Texts["OwnInstitution"];

    private string Scope => (Actor.Institution, Filter.Institution) switch
    {
        (not null, _) => Own,
        (_, { } chosen) => Institution(chosen.ToString()),
        _ => Region(Filter.Region ?? Actor.Region ?? ""),
    };

    private IReadOnlyList<string> Filters =>
    [
        .. new[]
        {
            Kind != ReportKind.Openings && Filter.Sex is { } sex ? Words.Of(sex) : null,
            Kind != ReportKind.Openings && Filter.Age is { } age ? Words.Of(age) : null,
            Filter.Institution is not null && Filter.Region is { } region ? Region(region) : null,
        }.OfType<string>(),
    ];
}
