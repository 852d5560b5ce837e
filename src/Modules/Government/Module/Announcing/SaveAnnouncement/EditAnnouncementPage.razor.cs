using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Announcing.SaveAnnouncement;

/// <summary>Writes an announcement or changes one; what was typed stays when somebody else was faster.</summary>
public sealed partial class EditAnnouncementPage
{
    // Made with the page, so that a second sending writes nothing twice.
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private Actor? actor;
    private string? reach;
    private AnnouncementNames? names;
    private AnnouncementView? view;
    private AnnouncementInput? input;
    private AnnouncementInput? theirs;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid? Id { get; set; }

    [Inject] private ViewAnnouncement.ViewAnnouncement Viewing { get; set; } = default!;

    [Inject] private AnnouncementTexts Stored { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private string Back => Id is { } id ? AnnouncementPaths.Of(id) : AnnouncementPaths.List;

    private bool IsPublished => view?.State == AnnouncementState.Published;

    /// <summary>What the version that came between says where this form says something else.</summary>
    private IEnumerable<(string Field, string? Text)> Differences => Parts(theirs!).Zip(Parts(input!)).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => pair.First);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && input is null)
            await StartAsync();
    }

    private async Task StartAsync()
    {
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            actor = await Actors.GetAsync();
            reach = actor.Role == Role.SocialOfficer ? actor.Region : null;
            names = new AnnouncementNames(T, await Regions.GetAsync());
            if (Id is null)
                input ??= new AnnouncementInput();
            else if (await NewestAsync() is { } newest)
                input ??= newest;
        });
        failure = thrown ?? failure;
    }

    /// <summary>What the newest version says; null for who may not change it.</summary>
    private async Task<AnnouncementInput?> NewestAsync()
    {
        var outcome = await Viewing.RunAsync(actor!, Id!.Value);
        view = (outcome as Outcome<AnnouncementView>.Done)?.Result;
        if (view is { IsMine: true, State: not AnnouncementState.Withdrawn })
            return AnnouncementInput.Of(view, await Stored.ReadAsync(actor!, view, view.Newest));
        failure = view is { IsMine: true } ? new Failure.Refused(T["IsWithdrawn"]) : new Failure.Absent();
        return null;
    }

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure, theirs) = (true, null, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            IReadOnlyList<FieldError> wrong = [.. Wrong()];
            errors.Show(wrong, T);
            if (wrong.Count > 0)
                return;
            actor = await Actors.GetAsync();
            var outcome = await Stored.SaveAsync(actor, Id ?? fresh, view?.Version ?? 0, input!.Form(reach));
            if (outcome is Outcome<int>.Invalid invalid)
                errors.Show(invalid.Errors, T);
            if (outcome.IsDone)
                Navigation.NavigateTo(AnnouncementPaths.Of(Id ?? fresh));
            else if (outcome is Outcome<int>.Conflict && Id is not null)
                theirs = await NewestAsync();
            else
                failure = Failure.Of(outcome, T);
        });
        failure = thrown ?? failure;
        busy = false;
    }

    private IEnumerable<FieldError> Wrong() => [.. input!.Unreadable(), .. AnnouncementFormCheck.Errors(input.Form(reach), actor!, IndonesianDay.Of(Clock.GetUtcNow()))];

    private void Leave(string field) => errors.ShowLeft(field, Wrong(), T);

    private IEnumerable<(string Field, string? Text)> Parts(AnnouncementInput of) =>
    [
        (nameof(of.Title), of.Title),
        (nameof(of.Body), of.Body?.ReplaceLineEndings("\n")),
        (nameof(of.TitleEnglish), of.TitleEnglish),
        (nameof(of.BodyEnglish), of.BodyEnglish?.ReplaceLineEndings("\n")),
        .. reach is null ? [] : new (string, string?)[] { (nameof(of.RegionCode), names!.To(new AnnouncementSource(reach, of.RegionCode ?? reach, null))) },
        (nameof(of.ValidFrom), of.ValidFrom.Date is { } from ? Formats.Date(from) : null),
        (nameof(of.ValidUntil), of.ValidUntil.Date is { } until ? Formats.Date(until) : null),
        (nameof(of.Pinned), T[of.Pinned ? "Yes" : "No"]),
    ];
}
