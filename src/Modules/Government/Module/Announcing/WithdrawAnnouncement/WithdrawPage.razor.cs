using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Announcing.WithdrawAnnouncement;

/// <summary>Why an announcement is taken back.</summary>
public sealed partial class WithdrawPage
{
    private readonly FormErrors errors = new();
    private string? reason;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private WithdrawAnnouncement Withdrawing { get; set; } = default!;

    [Inject] private ViewAnnouncement.ViewAnnouncement Viewing { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<AnnouncementView>> FindAsync() => await Viewing.RunAsync(await Actors.GetAsync(), Id) switch
    {
        Outcome<AnnouncementView>.Done { Result.IsMine: false } => new Outcome<AnnouncementView>.NotFound(),
        Outcome<AnnouncementView>.Done { Result.State: AnnouncementState.Withdrawn } => new Outcome<AnnouncementView>.Refused("IsWithdrawn"),
        var outcome => outcome,
    };

    private async Task SendAsync(AnnouncementView view)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await Withdrawing.RunAsync(await Actors.GetAsync(), Id, view.Version, reason);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            if (outcome.IsDone)
                Navigation.NavigateTo(AnnouncementPaths.Of(Id));
            failure = Failure.Of(outcome, T);
        });
        failure = thrown ?? failure;
        busy = false;
    }
}
