using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Register;

/// <summary>The form for a child that comes in. The id is made with the page, so that a second sending registers nobody twice.</summary>
public sealed partial class RegisterChildPage
{
    private readonly Guid id = Guid.CreateVersion7();
    private readonly ChildDraft draft = new();
    private readonly KinDraft kin = new();
    private readonly FormErrors errors = new();
    private readonly HashSet<string> accepted = [];
    private IReadOnlyList<ChildWarning> warnings = [];
    private IReadOnlyList<ChildDuplicate> duplicates = [];
    private IReadOnlyList<Choice<Guid?>> carers = [];
    private Failure? failure;
    private Failure? unread;
    private string? reason;
    private Guid? carer;
    private bool busy;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private ChildRulesSource Rules { get; set; } = default!;

    [Inject] private RegisterChildHandler Handler { get; set; } = default!;

    [Inject] private CaseWords Words { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => unread = await Attempt.RunAsync(async () =>
    {
        var actor = await Actors.GetAsync();
        if (actor.Role != Role.LksaHead)
            return;
        var colleagues = await People.ColleaguesAsync(actor);
        carers = [.. colleagues.Where(person => person.Role == Role.LksaStaff).Select(person => new Choice<Guid?>(person.AccountId, person.Name ?? ""))];
    });

    private async Task SendAsync()
    {
        if (busy)
            return;
        busy = true;
        failure = await Attempt.RunAsync(RegisterAsync) ?? failure;
        busy = false;
    }

    private async Task RegisterAsync()
    {
        failure = null;
        var wrong = ChildDraftCheck.Errors(draft, await Rules.GetAsync());
        errors.Show(wrong, Words.Texts);
        if (wrong.Count > 0)
            return;
        var command = new RegisterChild(id, draft.Form()) { Reason = reason, Kin = kin.IsEmpty ? [] : [kin.Form()], AssignTo = carer, Accepted = accepted };
        var outcome = await Handler.RunAsync(await Actors.GetAsync(), command);
        if (outcome is Outcome<RegisterChildAnswer>.Invalid invalid)
            errors.Show(invalid.Errors, Words.Texts);
        failure = Failure.Of(outcome, Words.Texts);
        if (outcome is not Outcome<RegisterChildAnswer>.Done(var answer))
            return;
        if (answer.Registered)
            Navigation.NavigateTo($"/children/{id}");
        else
            (warnings, duplicates) = (answer.Warnings, answer.Duplicates);
    }

    private string Say(ChildWarning warning) => Words.Texts[$"Warning.{warning.Code}", warning.Arguments];

    private (string Href, string Text) Say(ChildDuplicate child) =>
        ($"/children/{child.Id}", T["Duplicate", child.FullName ?? "–", child.BirthYear, Formats.Date(child.EnteredOn), Words.Of(child.Stage)]);
}
