using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Family;

/// <summary>Guardians and kin of a child; one at a time is added, changed or taken off.</summary>
public sealed partial class FamilyTab
{
    private readonly FormErrors errors = new();
    private KinDraft? edited;
    private KinView? removed;
    private Failure? failure;
    private string? reason;
    private int version;
    private bool busy;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private SaveKinHandler Saving { get; set; } = default!;

    [Inject] private RemoveKinHandler Removing { get; set; } = default!;

    [Inject] private CaseWords Words { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [CascadingParameter] private CaseView View { get; set; } = default!;

    /// <summary>Told when the family has changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private void Add()
    {
        Close();
        (edited, version) = (new KinDraft(), 0);
    }

    private void Change(KinView kin)
    {
        Close();
        (edited, version) = (KinDraft.Of(kin.Form), kin.Version);
    }

    private void Take(KinView kin)
    {
        Close();
        (removed, version) = (kin, kin.Version);
    }

    private void Close()
    {
        (edited, removed, reason, failure) = (null, null, null, null);
        errors.Clear();
    }

    private Task SaveAsync() => DoAsync(async actor => (await Saving.RunAsync(actor, new SaveKin(View.Line.Id, version, edited!.Form())), T["Saved"]));

    private Task RemoveAsync() => DoAsync(async actor =>
    {
        var outcome = await Removing.RunAsync(actor, new RemoveKin(View.Line.Id, removed!.Form.Id, version, reason));
        return (outcome is Outcome<bool>.Done ? new Outcome<int>.Done(0) : outcome.As<bool, int>(), T["Removed"]);
    });

    private async Task DoAsync(Func<Actor, Task<(Outcome<int> Outcome, string Done)>> act)
    {
        if (busy)
            return;
        busy = true;
        failure = await Attempt.RunAsync(async () =>
        {
            var (outcome, done) = await act(await Actors.GetAsync());
            if (outcome is Outcome<int>.Invalid invalid)
                errors.Show(invalid.Errors, Words.Texts);
            failure = Failure.Of(outcome, Words.Texts);
            if (!outcome.IsDone)
                return;
            Close();
            Announcements.Say(done);
            await Changed.InvokeAsync();
        }) ?? failure;
        busy = false;
    }

    private string Heading(KinForm kin) => $"{Words.Name(kin.Name)} · {Words.Of(kin.Relation)}";

    private IReadOnlyList<Answer> Answers(KinForm kin) =>
    [
        new("Phone", T["Phone"], kin.Phone), new("Address", T["Address"], kin.Address), new("IsGuardian", T["IsGuardian"], T[kin.IsGuardian ? "Yes" : "No"]),
        new("MustNotBeTold", T["MustNotBeTold"], T[kin.MustNotBeTold ? "Yes" : "No"]),
    ];
}
