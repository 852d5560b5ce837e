using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace MerajutASA.Modules.Government.Inspecting.AnswerItem;

/// <summary>The checklist of a visit; what was typed of an answer that does not hold stays where it was typed.</summary>
public sealed partial class VisitPage
{
    private readonly Dictionary<Guid, string> wrong = [];
    private Load<InspectionView>? load;
    private IFormCollection? sent;
    private InspectionView? found;
    private Failure? failure;
    private Guid account;
    private int? kept;

    [Parameter] public Guid Id { get; set; }

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [Inject] private ViewInspection.ViewInspection Viewing { get; set; } = default!;

    [Inject] private AnswerItem Answering { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<InspectionView>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        account = actor.AccountId;
        var outcome = await Viewing.RunAsync(actor, Id);
        found = (outcome as Outcome<InspectionView>.Done)?.Result;
        return outcome;
    }

    private async Task SendAsync()
    {
        sent = Context.Request.Form;
        failure = await Attempt.RunAsync(async () =>
        {
            var actor = await Actors.GetAsync();
            var before = kept ?? 0;
            foreach (var each in found!.Items.Where(IsChanged))
                before += await SendAsync(actor, each) ? 1 : 0;
            kept = before;
        });
        await load!.ReloadAsync();
    }

    private async Task<bool> SendAsync(Actor actor, InspectedItem each)
    {
        var item = each.Item.Id;
        _ = int.TryParse(sent![$"version-{item}"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var outcome = await Answering.RunAsync(actor, Id, new ItemAnswer(item, Typed(item), sent[$"note-{item}"], version, Guid.CreateVersion7()));
        if (outcome switch
        {
            Outcome<KeptAnswer>.Done { Result.IsTheirs: false } => null,
            Outcome<KeptAnswer>.Done(var theirs) => T["Theirs", T[$"Result.{theirs.Result}"], theirs.Note ?? "–"].Value,
            Outcome<KeptAnswer>.Invalid invalid => string.Join(' ', invalid.Errors.Select(error => T[error.Code, error.Arguments].Value)),
            Outcome<KeptAnswer>.Refused refused => T[refused.Code, refused.Arguments].Value,
            _ => T["Visit.Gone"].Value,
        } is not { } fault)
            return true;
        wrong[item] = fault;
        return false;
    }

    private ItemResult? Typed(Guid item) => Codes.Find<ItemResult>(sent?[$"result-{item}"]);

    private bool IsChanged(InspectedItem each) =>
        Typed(each.Item.Id) != each.Answer?.Result || InspectionTexts.Tidy(sent?[$"note-{each.Item.Id}"]) != each.Answer?.Note;

    private ItemResult? Chosen(InspectedItem each) => wrong.ContainsKey(each.Item.Id) ? Typed(each.Item.Id) : each.Answer?.Result;

    private string? NoteOf(InspectedItem each) => wrong.ContainsKey(each.Item.Id) ? (string?)sent?[$"note-{each.Item.Id}"] : each.Answer?.Note;
}
