using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>A part of a case's page on which one thing at a time is written down, changed or taken off. What was typed stays until it is done.</summary>
public abstract class CasePart : ComponentBase
{
    /// <summary>Told when the case has changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    [Inject] private protected CaseWords Words { get; set; } = default!;

    [CascadingParameter] private protected CaseView View { get; set; } = default!;

    private protected FormErrors Errors { get; } = new();

    private protected Failure? Failure { get; set; }

    /// <summary>Why something is taken off.</summary>
    private protected string? Reason { get; set; }

    private protected bool IsBusy { get; private set; }

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Inject] private IStringLocalizer<Texts> CaseTexts { get; set; } = default!;

    private protected Failure OutOfSight => new Failure.Refused(CaseTexts["OutOfSight"]);

    /// <summary>Lets go of the form that is open.</summary>
    private protected abstract void Forget();

    private protected void Close()
    {
        Forget();
        (Reason, Failure) = (null, null);
        Errors.Clear();
    }

    /// <summary>One at a time: a second click while the first is at work does nothing.</summary>
    private protected async Task DoAsync(Func<Actor, Task> act)
    {
        if (IsBusy)
            return;
        IsBusy = true;
        Failure = await Attempt.RunAsync(async () => await act(await Actors.GetAsync())) ?? Failure;
        IsBusy = false;
    }

    /// <summary>The form goes when it is done and stays with what was typed when it is not.</summary>
    private protected async Task TellAsync<T>(Outcome<T> outcome, string done)
    {
        if (outcome is Outcome<T>.Invalid invalid)
            Errors.Show(invalid.Errors, Words.Texts);
        Failure = outcome is Outcome<T>.NotFound ? OutOfSight : Failure.Of(outcome, Words.Texts);
        if (!outcome.IsDone)
            return;
        Close();
        Announcements.Say(done);
        await Changed.InvokeAsync();
    }
}
