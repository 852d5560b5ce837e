using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Inspecting.WriteFinding;

/// <summary>Proposes gravity, words and day from what was found; the officer decides.</summary>
public sealed partial class FindingEditor
{
    private readonly FormErrors errors = new();
    private Gravity? gravity;
    private string? description;
    private string? action;
    private TypedDate dueOn;
    private FindingLine? saved;
    private Failure? failure;
    private bool busy;
    private bool begun;

    [Parameter, EditorRequired] public Guid Inspection { get; set; }

    /// <summary>The <see cref="InspectedItem"/>.</summary>
    [Parameter, EditorRequired] public object Of { get; set; } = default!;

    [Parameter] public EventCallback Saved { get; set; }

    [Inject] private WriteFinding Writing { get; set; } = default!;

    [Inject] private ChangeEvidence Changing { get; set; } = default!;

    [Inject] private IOptions<InspectionSettings> Settings { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private Announcements Spoken { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private InspectedItem Item => (InspectedItem)Of;

    private DateOnly Today => IndonesianDay.Of(Clock.GetUtcNow());

    private FindingForm Form => new() { Gravity = gravity, Description = description, Action = action, DueOn = dueOn.Date };

    protected override void OnParametersSet()
    {
        saved = Item.Finding;
        if (begun)
            return;
        begun = true;
        gravity = saved?.Gravity ?? Scoring.GravityOf(Item.Item.Critical, Item.Answer!.Result);
        description = saved?.Description ?? Item.Answer!.Note;
        action = saved?.Action;
        dueOn = saved?.DueOn ?? Today.AddDays(Settings.Value.DaysOf(gravity.Value));
    }

    private void Propose()
    {
        if (saved is null && gravity is { } grave)
            dueOn = Today.AddDays(Settings.Value.DaysOf(grave));
    }

    private async Task RemoveAsync(Guid picture)
    {
        if (await ChangeAsync(picture, isRemoved: true))
            Spoken.OfferUndo(T["PictureRemoved"], () => ChangeAsync(picture, isRemoved: false));
    }

    private async Task<bool> ChangeAsync(Guid picture, bool isRemoved)
    {
        Outcome<bool>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await Changing.RunAsync(await Actors.GetAsync(), picture, isRemoved));
        failure ??= Failure.Of(outcome!, T);
        await Saved.InvokeAsync();
        return outcome is Outcome<bool>.Done;
    }

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            IReadOnlyList<FieldError> wrong = [.. Wrong()];
            errors.Show(wrong, T);
            if (wrong.Count > 0)
                return;
            var outcome = await Writing.RunAsync(await Actors.GetAsync(), Inspection, Item.Item.Id, saved?.Version ?? 0, Form);
            if (outcome is Outcome<int>.Invalid invalid)
                errors.Show(invalid.Errors, T);
            failure = Failure.Of(outcome, T);
            if (!outcome.IsDone)
                return;
            Spoken.Say(T["FindingSaved"]);
            await Saved.InvokeAsync();
        });
        failure = thrown ?? failure;
        busy = false;
    }

    private IEnumerable<FieldError> Wrong() =>
    [
        .. Form.Errors(Today).Where(error => !(dueOn.Unreadable && error.Field == "DueOn")),
        .. dueOn.Unreadable ? new[] { new FieldError("DueOn", "NotADate") } : [],
    ];

    private void Leave(string field) => errors.ShowLeft(field, Wrong(), T);
}
