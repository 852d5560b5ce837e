using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Work;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Portal.Today;

/// <summary>Where every role's day begins: what waits, from every module, the most urgent first.</summary>
public sealed partial class TodayPage
{
    private readonly List<Part> told = [];
    private IReadOnlyList<IWorkSource> mine = [];
    private Actor? actor;

    [Inject] private IEnumerable<IWorkSource> Sources { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    // As it already is in Papua (UTC+9), which the modules measure their terms by.
    private DateOnly Today => IndonesianDay.Of(Clock.GetUtcNow());

    private IEnumerable<WorkStart> Starts => mine.Select(source => actor is null ? null : source.StartFor(actor.Role)).OfType<WorkStart>();

    protected override async Task OnInitializedAsync()
    {
        actor = await Actors.GetAsync();
        mine = [.. Sources.Where(source => source.Roles.Contains(actor.Role)).OrderBy(source => source.Order)];
        // A read is written down: nothing is asked while the page is only drawn for the first time.
        if (RendererInfo.IsInteractive)
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        told.Clear();
        foreach (var source in mine)
        {
            told.Add(await AskAsync(source));
            StateHasChanged();
        }
    }

    private async Task<Part> AskAsync(IWorkSource source)
    {
        Outcome<IReadOnlyList<WaitingWork>>? outcome = null;
        var failure = await Attempt.RunAsync(async () => outcome = await source.FindAsync(await Actors.GetAsync(), CancellationToken.None));
        return new Part(failure ?? Failure.Of(outcome!, T), outcome is Outcome<IReadOnlyList<WaitingWork>>.Done done ? done.Result : []);
    }

    private sealed record Part(Failure? Failure, IReadOnlyList<WaitingWork> Lists);
}
