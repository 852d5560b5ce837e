using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>One photograph of the page of photographs.</summary>
public sealed partial class PhotoItem
{
    private readonly FormErrors errors = new();
    private readonly FormErrors releasing = new();
    private string? alternative;
    private string? reason;
    private Failure? failure;
    private bool busy;

    /// <summary>A <see cref="PhotoLine"/>.</summary>
    [Parameter, EditorRequired] public object Of { get; set; } = default!;

    [Parameter, EditorRequired] public Guid Institution { get; set; }

    [Parameter] public bool MayChange { get; set; }

    /// <summary>Told what was done.</summary>
    [Parameter] public EventCallback<string> Changed { get; set; }

    [Inject] private ChangePhoto Changing { get; set; } = default!;

    [Inject] private ReleasePhoto Releasing { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private PhotoLine Photo => (PhotoLine)Of;

    protected override void OnInitialized() => alternative = Photo.Alternative;

    private Task DescribeAsync() => DoAsync(errors, "Alternative", async () => await Changing.DescribeAsync(await Actors.GetAsync(), Photo.Id, Photo.Version, alternative), T["WordsSaved"]);

    private Task ReleaseAsync() => DoAsync(releasing, "Reason", async () => await Releasing.RunAsync(await Actors.GetAsync(), Institution, Photo.Id, Photo.Version, reason), T["ReleasedNow"]);

    private async Task RemoveAsync()
    {
        if (await DoAsync(errors, "Alternative", async () => await Changing.RemoveAsync(await Actors.GetAsync(), Photo.Id, Photo.Version), T["PhotoRemoved"]) is { } version)
            Announcements.OfferUndo(T["PhotoRemoved"], () => PutBackAsync(Photo.Id, version));
    }

    private async Task PutBackAsync(Guid photo, int version)
    {
        Outcome<int>? outcome = null;
        var thrown = await Attempt.RunAsync(async () => outcome = await Changing.PutBackAsync(await Actors.GetAsync(), photo, version));
        await Changed.InvokeAsync(T[thrown is null && outcome!.IsDone ? "PhotoBack" : "NotBack"]);
    }

    private async Task<int?> DoAsync(FormErrors faults, string field, Func<Task<Outcome<int>>> act, string said)
    {
        if (busy)
            return null;
        (busy, failure) = (true, null);
        Outcome<int>? outcome = null;
        var thrown = await Attempt.RunAsync(async () => outcome = await act());
        // Several stand on a page, each with fields of its own.
        faults.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors.Select(error => error with { Field = $"{field}-{Photo.Id:N}" }) : [], T);
        failure = thrown ?? Failure.Of(outcome!, T);
        busy = false;
        if (outcome is not Outcome<int>.Done(var version))
            return null;
        await Changed.InvokeAsync(said);
        return version;
    }
}
