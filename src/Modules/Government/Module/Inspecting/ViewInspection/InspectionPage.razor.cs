using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Inspecting.AnswerItem;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.ViewInspection;

/// <summary>One inspection: its plan, its steps, and once it is reported what was found.</summary>
public sealed partial class InspectionPage
{
    private readonly FormErrors errors = new();
    private string? reason;
    private Load<InspectionView>? load;
    private RegionTree? tree;
    private Actor? actor;
    private string? officer;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewInspection Viewing { get; set; } = default!;

    [Inject] private StartInspection Starting { get; set; } = default!;

    [Inject] private ReleaseEvidence Releasing { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IStringLocalizer<Institutions.Texts> Words { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private bool IsOfficer => actor?.Role == Role.SocialOfficer;

    private static IndonesianZone Zone(InspectionView view) => IndonesianZones.Of(view.RegionCode);

    private IEnumerable<Figure> GradeOf(InspectionView view) => view.Grade is { } grade ? [new Figure(T["GradeLabel"], Words[$"Accreditation.{grade}"])] : [];

    private IReadOnlyList<Answer> Answers(InspectionView view) =>
    [
        new("", T["Institution"], $"{view.InstitutionName}, {tree!.NameOf(view.RegionCode)}"),
        new("", T["PlannedOn"], Formats.Date(view.PlannedOn)),
        new("", T["Announced"], T[view.Announced ? "AnnouncedYes" : "AnnouncedNo"]),
        new("", T["Officer"], officer ?? T["SomebodyElse"]),
        .. view.StartedAt is { } started ? new[] { new Answer("", T["StartedAt"], Formats.Moment(started, Zone(view))) } : [],
        .. view.ReportedAt is { } reported ? new[] { new Answer("", T["ReportedAt"], Formats.Moment(reported, Zone(view))) } : [],
        .. view.State == Contracts.InspectionState.Closed ? new[] { new Answer("", T["ClosedAt"], Formats.Moment(view.EndedAt!.Value, Zone(view))) } : [],
        .. view.Grade is { } grade ? new[] { new Answer("", T["GradeLabel"], view.GradedUntil is { } until ? T["GradeUntil", Words[$"Accreditation.{grade}"], Formats.Date(until)] : Words[$"Accreditation.{grade}"].Value) } : [],
    ];

    private async Task<Outcome<InspectionView>> FindAsync()
    {
        actor = await Actors.GetAsync();
        tree ??= await Regions.GetAsync();
        var outcome = await Viewing.RunAsync(actor, Id);
        if (outcome is Outcome<InspectionView>.Done(var view))
            officer = (await People.FindAsync(actor, [view.Officer])).GetValueOrDefault(view.Officer)?.Name;
        return outcome;
    }

    private async Task StartAsync(InspectionView view)
    {
        if (busy)
            return;
        busy = true;
        Outcome<int>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await Starting.RunAsync(await Actors.GetAsync(), Id, view.Version));
        failure ??= Failure.Of(outcome!, T);
        busy = false;
        // The checklist is a page without a circuit: it is asked for whole.
        if (outcome is Outcome<int>.Done)
            Navigation.NavigateTo(InspectionPaths.Visit(Id), forceLoad: true);
    }

    private async Task ReleaseAsync(InspectionView view)
    {
        if (busy)
            return;
        busy = true;
        Outcome<int>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await Releasing.RunAsync(await Actors.GetAsync(), view.Institution, Id, reason));
        errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
        failure ??= Failure.Of(outcome!, T);
        busy = false;
        if (outcome is Outcome<int>.Done)
            await load!.ReloadAsync();
    }
}
