using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Portal.Accounts;

/// <summary>One account, and what whoever answers for it may do.</summary>
public partial class AccountDetailPage
{
    private readonly FormErrors errors = new();
    private AccountView? view;
    private IssuedCode? issued;
    private Failure? failure;
    private Actor? actor;
    private string? notice;
    private int sessions;

    [Parameter] public Guid Id { get; set; }

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private ShowAccount Show { get; set; } = default!;

    [Inject] private ChangeAccount Change { get; set; } = default!;

    [Inject] private IssueCode Issue { get; set; } = default!;

    [Inject] private DecideRequest Decide { get; set; } = default!;

    [Inject] private ListSessions Sessions { get; set; } = default!;

    [Inject] private EndSessionsOf End { get; set; } = default!;

    [SupplyParameterFromForm] private int Version { get; set; }

    [SupplyParameterFromForm] private string? Name { get; set; }

    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Region { get; set; }

    [SupplyParameterFromForm] private bool ByMail { get; set; }

    protected override async Task OnInitializedAsync()
    {
        actor = await Actors.GetAsync();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await Show.RunAsync(actor!, Id);
        failure = Failure.Of(outcome, T);
        view = outcome is Outcome<AccountView>.Done done ? done.Result : null;
        sessions = view is { Line.IsMine: true } ? (await Sessions.RunAsync(actor!, Id)).Count : 0;
    }

    private async Task ChangeAsync()
    {
        if (view is null)
            return;
        var change = new AccountChange(Version, Name ?? "", Email ?? view.Line.Email ?? "", RegionChoices.CodeOf(Region));
        var outcome = await Change.RunAsync(actor!, Id, change);
        errors.Show(outcome is Outcome<bool>.Invalid invalid ? invalid.Errors : [], T);
        await AfterAsync(outcome, T["Saved"]);
    }

    private async Task IssueAsync() => await ShowCodeAsync(await Issue.RunAsync(actor!, Id, ByMail));

    private async Task IssueAgainAsync() => await ShowCodeAsync(await Decide.AgainAsync(actor!, Id));

    private async Task ShowCodeAsync(Outcome<IssuedCode> outcome)
    {
        issued = outcome is Outcome<IssuedCode>.Done done ? done.Result : null;
        await AfterAsync(outcome, null);
    }

    private async Task EndSessionsAsync()
    {
        var outcome = await End.RunAsync(actor!, Id);
        await AfterAsync(outcome, outcome.IsDone ? T["SessionsEnded", outcome.Value].Value : null);
    }

    private async Task AfterAsync<TResult>(Outcome<TResult> outcome, string? done)
    {
        if (outcome.IsDone)
            await ReadAsync();
        else
            failure = Failure.Of(outcome, T);
        notice = outcome.IsDone ? done : null;
    }
}
