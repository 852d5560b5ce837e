using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>The documents of a case: what there is, and one thing at a time that is done with it.</summary>
public sealed partial class DocumentsTab
{
    private readonly FormErrors errors = new();
    private Load<CaseDocuments>? load;
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private IReadOnlyDictionary<Guid, string> links = new Dictionary<Guid, string>();
    private DocumentAct? open;
    private DocumentView? chosen;
    private DocumentKind? kind;
    private string? title;
    private string? reason;
    private string? only;
    private Failure? failure;
    private bool busy;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private ListDocumentsHandler Listing { get; set; } = default!;

    [Inject] private ChangeDocumentHandler Changing { get; set; } = default!;

    [Inject] private RemoveDocumentHandler Removing { get; set; } = default!;

    [Inject] private RestoreDocumentHandler Restoring { get; set; } = default!;

    [Inject] private ReleaseFileHandler Releasing { get; set; } = default!;

    [Inject] private PhotographCutting Cutting { get; set; } = default!;

    [Inject] private TakePhotographOffHandler TakingOff { get; set; } = default!;

    [Inject] private FileLinks Links { get; set; } = default!;

    [Inject] private IMalwareScanner Scanner { get; set; } = default!;

    [Inject] private IPeople Directory { get; set; } = default!;

    [Inject] private DocumentWords Words { get; set; } = default!;

    [Inject] private Forms.CaseWords CaseWords { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [CascadingParameter] private CaseView View { get; set; } = default!;

    /// <summary>Told when what the case's header shows has changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>Set by an address that came back from a link that no longer holds.</summary>
    [SupplyParameterFromQuery] private string? Expired { get; set; }

    private async Task<Outcome<CaseDocuments>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        var outcome = await Listing.RunAsync(actor, View.Line.Id);
        if (outcome is Outcome<CaseDocuments>.Done(var documents))
        {
            var files = documents.Documents.SelectMany(document => document.Files).ToList();
            people = await Directory.FindAsync(actor, [.. files.SelectMany(file => new[] { file.UploadedBy, file.ReleasedBy }).OfType<Guid>().Distinct()]);
            links = files.Where(file => file.MayOpen).ToDictionary(file => file.Id, file => Links.Make(actor, file.Id));
        }

        return outcome;
    }

    /// <summary>Those of the kind asked for; all where there is none of it any more.</summary>
    private IReadOnlyList<DocumentView> Filtered(IReadOnlyList<DocumentView> documents)
    {
        var chosenKind = Codes.Find<DocumentKind>(only);
        List<DocumentView> filtered = [.. documents.Where(document => document.Kind == chosenKind)];
        return filtered.Count == 0 ? documents : filtered;
    }

    private Task ChooseAsync(DocumentAct act, DocumentView document)
    {
        if (act == DocumentAct.Remove)
            return RemoveAsync(document);
        if (act == DocumentAct.TakePictureOff)
            return TakeOffAsync();
        Show(act, document);
        return Task.CompletedTask;
    }

    private void Show(DocumentAct panel, DocumentView? document = null)
    {
        Close();
        (open, chosen, kind, title) = (panel, document, document?.Kind, document?.Title);
    }

    private void Close()
    {
        (open, chosen, reason, failure) = (null, null, null, null);
        errors.Clear();
    }

    private async Task SentAsync()
    {
        Close();
        Announcements.Say(T["Uploaded"]);
        await load!.ReloadAsync();
    }

    private Task ChangeAsync() => DoAsync(
        actor => Changing.RunAsync(actor, new ChangeDocument(View.Line.Id, chosen!.Id, chosen.Version, kind, title)), _ => Announcements.Say(T["Saved"]));

    private Task ReleaseAsync() => DoAsync(
        actor => Releasing.RunAsync(actor, new ReleaseFile(View.Line.Id, chosen!.Newest.Id, chosen.Newest.Version, reason)), _ => Announcements.Say(T["ReleasedDone"]));

    private Task RemoveAsync(DocumentView document) => DoAsync(
        actor => Removing.RunAsync(actor, new RemoveDocument(View.Line.Id, document.Id, document.Version)),
        version => Announcements.OfferUndo(T["Removed"], () => RestoreAsync(document with { Version = version })));

    private Task RestoreAsync(DocumentView document) => DoAsync(
        actor => Restoring.RunAsync(actor, new RemoveDocument(View.Line.Id, document.Id, document.Version)), _ => Announcements.Say(T["Restored"]));

    private async Task CutAsync(Crop crop)
    {
        if (await DoAsync(actor => Cutting.RunAsync(actor, View.Line.Id, chosen!.Newest.Id, crop), _ => Announcements.Say(T["PictureSet"])))
            await Changed.InvokeAsync();
    }

    private async Task TakeOffAsync()
    {
        if (await DoAsync(actor => TakingOff.RunAsync(actor, View.Line.Id), _ => Announcements.Say(T["PictureTakenOff"])))
            await Changed.InvokeAsync();
    }

    private async Task<bool> DoAsync<TResult>(Func<Actor, Task<Outcome<TResult>>> act, Action<TResult> done)
    {
        if (busy)
            return false;
        busy = true;
        Outcome<TResult>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await act(await Actors.GetAsync()));
        busy = false;
        if (outcome is Outcome<TResult>.Invalid invalid)
            errors.Show(invalid.Errors, CaseWords.Texts);
        failure ??= outcome is null ? null : Failure.Of(outcome, T);
        if (outcome is not Outcome<TResult>.Done(var result))
            return false;
        Close();
        done(result);
        await load!.ReloadAsync();
        return true;
    }
}
