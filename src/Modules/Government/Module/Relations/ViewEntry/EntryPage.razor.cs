using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Relations.ViewEntry;

/// <summary>One entry with its board, institutions, agreements and programmes.</summary>
public sealed partial class EntryPage
{
    private Load<EntryFile>? load;
    private Actor? actor;
    private RegionTree? tree;
    private Failure? failure;
    private string? adding;

    [Parameter] public string Kind { get; set; } = "";

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewEntry UseCase { get; set; } = default!;

    [Inject] private EndEntry.EndEntry End { get; set; } = default!;

    [Inject] private BelongToFoundation.BelongToFoundation Belong { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private ILedger? Ledger => Ledgers.Find(Codes.Find<PartyKind>(Kind));

    private async Task<Outcome<EntryFile>> FindAsync()
    {
        (actor, tree) = (await Actors.GetAsync(), await Regions.GetAsync());
        return await UseCase.RunAsync(actor, Ledger!.Kind, Id);
    }

    private static PartyLine Line(EntryView entry) => new(entry.Party, entry.Name, entry.RegionCode, entry.IsOver);

    private IReadOnlyList<Answer> Answers(EntryView entry) =>
    [
        .. Ledger!.Fields.Select(field => new Answer(
            field.Name, field.Name == Ledgers.Name ? T[$"Name.{entry.Kind}"] : T[$"Field.{field.Name}"],
            field.Name == Ledgers.Name ? T.Called(entry.Party, Line(entry)) : T.Value(tree, field, entry.Form[field.Name], entry.Parties))),
        .. entry.EndedOn is { } ended ? (Answer[])[new Answer("EndedOn", T["Field.EndedOn"], Ui.Localisation.Formats.Date(ended))] : [],
    ];

    private bool HasBoard(EntryView entry) =>
        actor!.Role is Role.SocialOfficer or Role.LksaHead && (entry.Kind == PartyKind.Foundation
            || (entry.Kind == PartyKind.Supporter && actor.Role == Role.SocialOfficer && entry.Form[Ledgers.SupporterKindField] != Codes.Of(SupporterKind.Person)));

    private bool MayAgree(EntryView entry) => !entry.IsOver && actor!.Role is Role.SocialOfficer or Role.LksaHead && entry.Kind is PartyKind.Foundation or PartyKind.Supporter;

    private static string AgreementField(EntryView entry) => entry.Kind == PartyKind.Supporter ? "supporter" : "recipient";

    /// <summary>Of an agreement, whom else it names.</summary>
    private static IReadOnlyList<string> OthersOf(EntryView entry) => entry.Kind switch
    {
        PartyKind.Supporter => ["Recipient"],
        PartyKind.Foundation => ["Supporter"],
        _ => ["Recipient", "Supporter"],
    };

    private Task EndAsync(EntryView entry, bool isEnded) => DoAsync(async () =>
    {
        var outcome = await End.RunAsync(await Actors.GetAsync(), entry.Kind, entry.Id, entry.Version, isEnded);
        failure = Failure.Of(outcome, T);
        if (outcome is Outcome<int>.Done done && isEnded)
            Announcements.OfferUndo(T["EndedDone"], () => EndAsync(entry with { Version = done.Result }, isEnded: false));
        else if (outcome.IsDone)
            Announcements.Say(T["ReopenedDone"]);
    });

    private Task AddAsync() => Party.Find(adding) is { } institution ? BelongAsync(new PartyLine(institution, null, "", false), Id) : Task.CompletedTask;

    private Task BelongAsync(PartyLine institution, Guid? to) => DoAsync(async () =>
    {
        var outcome = await Belong.RunAsync(await Actors.GetAsync(), institution.Party.Id, to is null ? Id : null, to);
        failure = outcome is Outcome<int>.Conflict ? new Failure.Refused(T["BelongsElsewhere"]) : Failure.Of(outcome, T);
        if (!outcome.IsDone)
            return;
        adding = null;
        Announcements.OfferUndo(T[to is null ? "RemovedDone" : "AddedDone"], () => BelongAsync(institution, to is null ? Id : null));
    });

    private async Task DoAsync(Func<Task> act)
    {
        failure = null;
        failure = await Attempt.RunAsync(act) ?? failure;
        if (load is not null && failure is null)
            await load.ReloadAsync();
    }
}
