using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>Somebody's office on a board. A like name is asked about, never decided.</summary>
public sealed partial class SeatFormPage
{
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private EntryView? organisation;
    private SeatView? loaded;
    private SeatForm? form;
    private TypedDate from;
    private TypedDate until;
    private IReadOnlyList<SamePerson> same = [];
    private string? chosen;
    private bool isAnother;
    private bool sending;
    private Failure? failure;

    [Parameter] public string Kind { get; set; } = "";

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid? Seat { get; set; }

    [Inject] private SaveSeat Save { get; set; } = default!;

    [Inject] private ViewEntry.ViewEntry View { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private IReadOnlyList<Choice<SeatRole?>> Roles => [.. Enum.GetValues<SeatRole>().Select(role => new Choice<SeatRole?>(role, T[$"Role.{role}"]))];

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && form is null)
            await StartAsync();
    }

    private async Task StartAsync()
    {
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            if (await LoadAsync())
                (form, from, until) = (new SeatForm { Role = loaded?.Role }, loaded?.FromDay, loaded?.UntilDay);
        });
        failure = thrown ?? failure;
    }

    private async Task<bool> LoadAsync()
    {
        var outcome = Codes.Find<PartyKind>(Kind) is PartyKind.Foundation or PartyKind.Supporter
            ? await View.RunAsync(await Actors.GetAsync(), Codes.Parse<PartyKind>(Kind), Id)
            : new Outcome<EntryFile>.NotFound();
        failure = Failure.Of(outcome, T);
        if (outcome is not Outcome<EntryFile>.Done { Result: var file })
            return false;
        (organisation, loaded) = (file.Entry, file.Seats.FirstOrDefault(seat => seat.Id == Seat));
        if (!file.Entry.MayChange)
            failure = new Failure.Refused(T["SeatedElsewhere"]);
        else if (Seat is not null && loaded is null)
            failure = new Failure.Absent();
        return failure is null;
    }

    private async Task SendAsync()
    {
        if (sending)
            return;
        sending = true;
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            IReadOnlyList<FieldError> wrong = [.. Wrong()];
            errors.Show(T.Named(wrong), T);
            if (wrong.Count == 0)
                await AnswerAsync(await Save.RunAsync(await Actors.GetAsync(), organisation!.Party, Seat ?? fresh, loaded?.Version ?? 0, form!, isAnother));
        });
        failure = thrown ?? failure;
        sending = false;
    }

    private async Task AnswerAsync(Outcome<int> outcome)
    {
        same = [];
        switch (outcome)
        {
            case Outcome<int>.Done:
                Navigation.NavigateTo(RelationPaths.Of(organisation!.Party));
                break;
            case Outcome<int>.Invalid invalid:
                errors.Show(T.Named(invalid.Errors), T);
                break;
            case Outcome<int>.Refused { Code: SaveSeat.SameName } refused:
                same = [.. refused.Arguments.Cast<SamePerson>()];
                break;
            case Outcome<int>.Conflict when await LoadAsync():
                // What was typed stays; sent once more, it replaces what the other wrote.
                failure = new Failure.Refused(T["SeatOvertaken", T[$"Role.{loaded!.Role}"], Ui.Localisation.Formats.Date(loaded.FromDay), loaded.UntilDay is { } day ? Ui.Localisation.Formats.Date(day) : T["Still"].Value]);
                break;
            default:
                failure ??= Failure.Of(outcome, T);
                break;
        }
    }

    private async Task ChooseAsync(SamePerson person)
    {
        (form!.PersonId, chosen, same) = (person.Id, person.Name, []);
        await SendAsync();
    }

    private string Offices(SamePerson person) => string.Join("; ", person.Seats.Select(seat => T[
        "Office", T[$"Role.{seat.Role}"], T.Called(seat.Organisation, person.Organisations.GetValueOrDefault(seat.Organisation))].Value));

    private IEnumerable<FieldError> Wrong()
    {
        (form!.FromDay, form.UntilDay) = (from.Date, until.Date);
        return
        [
            .. from.Unreadable ? (FieldError[])[new FieldError("FromDay", "NotADate")] : [],
            .. until.Unreadable ? (FieldError[])[new FieldError("UntilDay", "NotADate")] : [],
            .. SaveSeat.Errors(form, Seat is null, IndonesianDay.Of(Clock.GetUtcNow())),
        ];
    }

    private void Leave(string field) => errors.ShowLeft(field, T.Named(Wrong()), T);
}
