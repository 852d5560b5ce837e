using MerajutASA.Infrastructure.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Ui.Loading;

/// <summary>
/// One call out and the states it can come to: waiting, content, refused, absent, a store that is down, our mistake.
/// While an interactive page is only prerendered nothing is asked: a read of Restricted data is written down, and
/// drawing the page twice would write it twice.
/// </summary>
/// <typeparam name="T">What the use case yields.</typeparam>
public sealed partial class Load<T> : ComponentBase
{
    private Outcome<T>.Done? result;
    private Failure? failure;
    private object? loadedFor;
    private bool begun;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Parameter, EditorRequired] public Func<Task<Outcome<T>>> From { get; set; } = default!;

    /// <summary>The module's texts, for the codes of refusals.</summary>
    [Parameter, EditorRequired] public IStringLocalizer Texts { get; set; } = default!;

    [Parameter, EditorRequired] public RenderFragment<T> ChildContent { get; set; } = default!;

    /// <summary>The shape of what is to come; lines of text unless given.</summary>
    [Parameter] public RenderFragment? Waiting { get; set; }

    /// <summary>
    /// The window's title where the header comes only with the content: nothing is asked while a page is prerendered, and a page
    /// without a title is one that a screen reader cannot name. Never the name of a child.
    /// </summary>
    [Parameter] public string? Title { get; set; }

    /// <summary>What the page is about, such as an id: another one loads anew.</summary>
    [Parameter] public object? Of { get; set; }

    // On a page that no circuit stands behind, a button would do nothing; its address is asked for again by the reader.
    private EventCallback Again => RendererInfo.IsInteractive ? EventCallback.Factory.Create(this, ReloadAsync) : default;

    private bool IsPrerender => AssignedRenderMode is not null && !RendererInfo.IsInteractive;

    /// <summary>Asks again, as after a change.</summary>
    public async Task ReloadAsync()
    {
        var of = Of;
        Outcome<T>? outcome = null;
        var failed = await Attempt.RunAsync(async () => outcome = await From());
        if (!Equals(of, Of))
            return;
        failure = failed ?? Failure.Of(outcome!, Texts);
        result = outcome as Outcome<T>.Done;
        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (IsPrerender || (begun && Equals(loadedFor, Of)))
            return;
        (begun, loadedFor, result, failure) = (true, Of, null, null);
        await ReloadAsync();
    }
}
