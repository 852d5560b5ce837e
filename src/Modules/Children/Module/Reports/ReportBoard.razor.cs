using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Asks for a report as its address says, and again when the address changes.</summary>
public sealed partial class ReportBoard : IDisposable
{
    private Actor? actor;
    private RegionTree? regions;
    private InstitutionLine? institution;
    private Failure? failure;

    [Parameter, EditorRequired] public string Report { get; set; } = "";

    [Inject] private ViewReportHandler Handler { get; set; } = default!;

    [Inject] private ReportPapers Papers { get; set; } = default!;

    [Inject] private RegionCatalog Catalog { get; set; } = default!;

    [Inject] private IInstitutions Institutions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private CaseWords Words { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private ReportKind Kind => Codes.Parse<ReportKind>(Report);

    /// <summary>A head's own institution beside published figures, which know neither filters of children nor pages.</summary>
    private bool IsPeers => Kind == ReportKind.Institutions && actor?.Institution is not null;

    /// <summary>Whether children may be told apart in it.</summary>
    private bool IsOfChildren => !IsPeers && Kind != ReportKind.Openings;

    private ReportFilter Asked
    {
        get
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            return ReportFilterAddress.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        }
    }

    private string ExportQuery => QueryHelpers.AddQueryString(ReportFilterAddress.Query(Kind, Asked), "report", Report);

    private IReadOnlyList<(string Value, string Text)> Stages =>
        [.. Enum.GetValues<CaseStage>().Where(stage => stage is not (CaseStage.Referral or CaseStage.Termination)).Select(stage => (Codes.Of(stage), Words.Of(stage)))];

    private IReadOnlyList<(string Value, string Text)> Groupings =>
    [
        .. Enum.GetValues<SurvivalGrouping>().Where(by => by != SurvivalGrouping.None && (by != SurvivalGrouping.Region || actor?.Institution is null))
            .Select(by => (Codes.Of(by), T[$"SurvivalGrouping.{by}"].Value)),
    ];

    private IReadOnlyList<(string Value, string Text)> Measures =>
        [.. Enum.GetValues<ReportMeasure>().Where(measure => measure != ReportMeasure.Open).Select(measure => (Codes.Of(measure), T[$"Measure.{measure}"].Value))];

    private IReadOnlyList<(string Value, string Text)> Dimensions =>
        [.. Enum.GetValues<PeerDimension>().Where(of => of != default).Select(of => (Codes.Of(of), T[$"PeerDimension.{of}"].Value))];

    private IReadOnlyList<(string Value, string Text)> Steps => [(Codes.Of(OpeningStep.Week), T["OpeningStep.Week"].Value)];

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Institution is not null && institution is not null ? new FilterChip("institution", institution.Name) : null,
            Asked.Region is { } region ? new FilterChip("region", regions?.NameOf(region) ?? region) : null,
            Asked.Period != default ? new FilterChip("period", T[$"ReportPeriod.{Asked.Period}"]) : null,
            Asked.From is { } from ? new FilterChip("from", T["Since", Formats.Date(from)]) : null,
            Asked.To is { } to ? new FilterChip("to", T["Until.Day", Formats.Date(to)]) : null,
            IsOfChildren && Asked.Sex is { } sex ? new FilterChip("sex", Words.Of(sex)) : null,
            IsOfChildren && Asked.Age is { } age ? new FilterChip("age", Words.Of(age)) : null,
        }.OfType<FilterChip>(),
    ];

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        actor = await Actors.GetAsync();
        await ReadAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(async () =>
    {
        await FindInstitutionAsync();
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        failure = await Attempt.RunAsync(async () => regions = await Catalog.GetAsync());
        await FindInstitutionAsync();
    }

    private async Task FindInstitutionAsync()
    {
        if (actor?.Institution is not null || Asked.Institution is not { } id)
            institution = null;
        else if (institution?.Id != id)
            failure ??= await Attempt.RunAsync(async () => institution = await Institutions.FindAsync(actor!, id));
    }

    private async Task<Outcome<ReportSheet>> FindAsync()
    {
        var (asking, kind, filter) = (await Actors.GetAsync(), Kind, Asked);
        return await Handler.RunAsync(asking, kind, filter) is var outcome && outcome is Outcome<ReportData>.Done(var data)
            ? await Papers.MakeAsync(asking, kind, filter, data)
            : outcome.As<ReportData, ReportSheet>();
    }

    private string? PlaceOf(InstitutionLine line) => regions?.NameOf(RegionCode.UpTo(line.RegionCode, RegionLevel.Regency), RegionLevel.Regency);

    private IReadOnlyList<(string Value, string Text)> Options(ReportPeriod usual) =>
        [.. Enum.GetValues<ReportPeriod>().Where(period => period != usual).Select(period => (Codes.Of(period), T[$"ReportPeriod.{period}"].Value))];

    private IReadOnlyList<(string Value, string Text)> Named<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Codes.Of(value), Words.Of(value)))];

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
