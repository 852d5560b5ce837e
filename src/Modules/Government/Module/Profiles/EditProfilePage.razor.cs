using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Writes a new version of a profile; what was typed stays when somebody else was faster.</summary>
public sealed partial class EditProfilePage
{
    private readonly FormErrors errors = new();
    private ProfileView? view;
    private ProfileForm? form;
    private ProfileForm? theirs;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewProfile Viewing { get; set; } = default!;

    [Inject] private ProfileTexts Stored { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && form is null)
            await StartAsync();
    }

    private async Task StartAsync()
    {
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            if (await NewestAsync() is { } newest)
                form ??= newest;
        });
        failure = thrown ?? failure;
    }

    /// <summary>What the newest version says; empty before the first. Null for who may not change it.</summary>
    private async Task<ProfileForm?> NewestAsync()
    {
        var actor = await Actors.GetAsync();
        var outcome = await Viewing.RunAsync(actor, Id);
        view = (outcome as Outcome<ProfileView>.Done)?.Result;
        if (view is not { MayChange: true })
        {
            failure = view is null ? new Failure.Absent() : new Failure.Refused(T["Closed"]);
            return null;
        }

        return view.Newest is { } newest ? await Stored.ReadAsync(actor, newest) : new ProfileForm();
    }

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure, theirs) = (true, null, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await Stored.SaveAsync(await Actors.GetAsync(), Id, view!.Version, form!);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            if (outcome.IsDone)
                Navigation.NavigateTo(InstitutionPaths.Profile(Id));
            else if (outcome is Outcome<int>.Conflict)
                theirs = await NewestAsync();
            else
                failure = Failure.Of(outcome, T);
        });
        failure = thrown ?? failure;
        busy = false;
    }
}
