using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Relations.SaveEntry;

/// <summary>One form for all registers, for entering and for changing. What was typed stays, whatever the answer is.</summary>
public sealed partial class EntryFormPage
{
    // Made with the page, so that a second sending enters nothing twice.
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private readonly Dictionary<string, TypedDate> days = [];
    private RegionTree? tree;
    private string reach = "";
    private EntryView? loaded;
    private EntryForm? input;
    private EntryCheck? check;
    private Failure? failure;
    private IReadOnlyList<(string Field, string? Before, string? Now)>? meanwhile;
    private IReadOnlyList<PartyLine> alike = [];
    private bool alikeSeen;
    private bool sending;

    [Parameter] public string Kind { get; set; } = "";

    [Parameter] public Guid? Id { get; set; }

    [Inject] private SaveEntry Save { get; set; } = default!;

    [Inject] private ViewEntry.ViewEntry View { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private ILedger? Ledger => Ledgers.Find(Codes.Find<PartyKind>(Kind));

    private string Back => Id is { } id ? RelationPaths.Of(new Party(Ledger!.Kind, id)) : RelationPaths.List(Ledger!.Kind);

    private bool IsPerson => input?[Ledgers.SupporterKindField] == Codes.Of(SupporterKind.Person);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && input is null && Ledger is not null)
            await StartAsync();
    }

    private async Task StartAsync()
    {
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            var actor = await Actors.GetAsync();
            (tree, reach) = (await Regions.GetAsync(), RegionCode.UpTo(actor.Region ?? "", RegionLevel.Regency));
            check = new EntryCheck(tree, IndonesianDay.Of(Clock.GetUtcNow()));
            if (!RelationAccess.MayEnter(actor, Ledger!))
                failure = new Failure.Absent();
            else if (Id is not { } id || await LoadAsync(actor, id))
                Fill(loaded?.Form ?? Begun(actor));
        });
        failure = thrown ?? failure;
    }

    /// <summary>What the address already says, such as for which institution an agreement is; a head's own institution stands there.</summary>
    private EntryForm Begun(Actor actor)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        var form = new EntryForm();
        foreach (var field in Ledger!.Fields.Where(field => field.Kind == FieldKind.Party))
            form[field.Name] = asked.TryGetValue(field.Name.ToLowerInvariant(), out var party) && Party.Find(party) is { } known ? known.ToString() : null;
        if (Ledger.Owner is { } owner && actor is { Role: Role.LksaHead, Institution: { } own })
            form[owner] ??= new Party(PartyKind.Institution, own).ToString();
        if (reach.Length > 0)
            form[Ledgers.Region] = reach;
        return form;
    }

    private void Fill(EntryForm form)
    {
        input = form;
        foreach (var field in Ledger!.Fields.Where(field => field.Kind == FieldKind.Day))
            days[field.Name] = EntryCheck.Day(form[field.Name]);
    }

    private async Task<bool> LoadAsync(Actor actor, Guid id)
    {
        var outcome = await View.RunAsync(actor, Ledger!.Kind, id);
        failure = Failure.Of(outcome, T);
        loaded = (outcome as Outcome<EntryFile>.Done)?.Result.Entry;
        if (loaded is { MayChange: false })
            (loaded, failure) = (null, actor.Role == Role.SocialOfficer ? new Failure.Refused(T["SeatedElsewhere"]) : new Failure.Absent());
        else if (loaded is { EndedOn: not null })
            failure = new Failure.Refused(T["Ended"]);
        return loaded is not null && failure is null;
    }

    private async Task SendAsync()
    {
        if (sending)
            return;
        sending = true;
        (failure, meanwhile, alike) = (null, null, []);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var typed = Typed();
            IReadOnlyList<FieldError> wrong = [.. Wrong(typed)];
            errors.Show(T.Named(wrong), T);
            if (wrong.Count == 0)
                await AnswerAsync(await Save.RunAsync(await Actors.GetAsync(), Ledger!.Kind, Id ?? fresh, loaded?.Version ?? 0, typed, alikeSeen));
        });
        failure = thrown ?? failure;
        sending = false;
    }

    private async Task AnswerAsync(Outcome<int> outcome)
    {
        switch (outcome)
        {
            case Outcome<int>.Done:
                Navigation.NavigateTo(RelationPaths.Of(new Party(Ledger!.Kind, Id ?? fresh)));
                break;
            case Outcome<int>.Invalid invalid:
                errors.Show(T.Named(invalid.Errors), T);
                break;
            case Outcome<int>.Refused { Code: SaveEntry.Alike } refused:
                alike = [.. refused.Arguments.Cast<PartyLine>()];
                break;
            case Outcome<int>.Conflict when loaded is not null:
                await MeetAsync();
                break;
            default:
                failure = Failure.Of(outcome, T);
                break;
        }
    }

    /// <summary>Somebody else was quicker: says what they changed, and lets this reader save on top of it knowingly.</summary>
    private async Task MeetAsync()
    {
        var before = loaded!;
        if (!await LoadAsync(await Actors.GetAsync(), Id!.Value))
            return;
        meanwhile =
        [
            .. Ledger!.Fields.Where(field => before.Form[field.Name] != loaded!.Form[field.Name])
                .Select(field => (field.Name, T.Value(tree, field, before.Form[field.Name], before.Parties), T.Value(tree, field, loaded!.Form[field.Name], loaded!.Parties))),
        ];
    }

    private EntryForm Typed()
    {
        var form = input!.With(Ledgers.Name, input[Ledgers.Name]);
        foreach (var (field, day) in days)
            form[field] = day.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return form;
    }

    private IEnumerable<FieldError> Wrong(EntryForm typed) =>
    [
        .. days.Where(day => day.Value.Unreadable).Select(day => new FieldError(day.Key, "NotADate")),
        .. check!.Errors([.. Ledger!.Fields.Where(IsAsked)], typed),
    ];

    // A natural person has no number on paper here.
    private bool IsAsked(EntryField field) => field.Name != "RegistrationNumber" || !IsPerson;

    private string NameLabel(ILedger ledger, EntryField field) => field.Name == Ledgers.Name ? T[IsPerson ? "Name.Person" : $"Name.{ledger.Kind}"] : T[$"Field.{field.Name}"];

    private string? NameHelp(ILedger ledger, EntryField field) => field.Name == Ledgers.Name ? T[IsPerson ? "NameHelp.Person" : $"NameHelp.{ledger.Kind}"].Value : null;

    private IReadOnlyList<Choice<string>> Choices(EntryField field) => [.. field.Codes.Select(code => new Choice<string>(code, T[$"{field.Name}.{code}"]))];

    private void Leave(string field) => errors.ShowLeft(field, T.Named(Wrong(Typed())), T);
}
