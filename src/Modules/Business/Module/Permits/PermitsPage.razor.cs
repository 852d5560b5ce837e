using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Permits;

/// <summary>The permits of an institution: an officer finds it and writes them down, a head reads the own.</summary>
public sealed partial class PermitsPage
{
    private const int MostInstitutions = 50;

    private readonly FormErrors errors = new();
    private readonly FormErrors withdrawal = new();
    private IReadOnlyList<InstitutionLine> found = [];
    private Load<IReadOnlyList<PermitLine>>? load;
    private RegionTree? tree;
    private Actor? actor;
    private string? name;
    private PermitLine? withdrawn;
    private string? reason;
    private string? number;
    private string? issuer;
    private TypedDate from;
    private TypedDate until;
    private Guid fresh = Guid.CreateVersion7();
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid? Institution { get; set; }

    [Inject] private ListPermits Listing { get; set; } = default!;

    [Inject] private RecordPermit Recording { get; set; } = default!;

    [Inject] private WithdrawPermit Withdrawing { get; set; } = default!;

    [Inject] private IInstitutions Institutions { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private bool IsOfficer => actor?.Role == Role.SocialOfficer;

    private string? Part => BoardAddress.Read(Navigation.Uri)["q"];

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        var asking = await Actors.GetAsync();
        tree ??= await Regions.GetAsync();
        if (asking.Role == Role.SocialOfficer && Institution is null)
            found = await Institutions.SearchAsync(asking, Part, InstitutionState.Active, MostInstitutions);
        actor = asking;
    }

    private async Task<Outcome<IReadOnlyList<PermitLine>>> FindAsync()
    {
        var asking = await Actors.GetAsync();
        var institution = Of(asking);
        name = (await Institutions.FindAsync(asking, institution))?.Name;
        return await Listing.RunAsync(asking, institution);
    }

    private Guid Of(Actor asking) => Institution ?? asking.Institution ?? Guid.Empty;

    private string StateOf(PermitLine line) => T[line.WithdrawnOn is not null ? "PermitWithdrawn" : line.Holds ? "PermitHolds" : "PermitHoldsNot"];

    private Task RecordAsync() => DoAsync(async () =>
    {
        var asking = await Actors.GetAsync();
        List<FieldError> unreadable = [.. new[] { from.Unreadable ? new FieldError("ValidFrom", "NotADate") : null, until.Unreadable ? new FieldError("ValidUntil", "NotADate") : null }.OfType<FieldError>()];
        var outcome = unreadable.Count > 0
            ? new Outcome<Guid>.Invalid(unreadable)
            : await Recording.RunAsync(asking, fresh, Of(asking), new PermitForm { Number = number, Issuer = issuer, ValidFrom = from.Date, ValidUntil = until.Date });
        errors.Show(outcome is Outcome<Guid>.Invalid invalid ? invalid.Errors : [], T);
        failure = Failure.Of(outcome, T);
        if (!outcome.IsDone)
            return;
        (fresh, number, issuer, from, until) = (Guid.CreateVersion7(), null, null, default, default);
        await load!.ReloadAsync();
    });

    private Task WithdrawAsync(PermitLine line) => DoAsync(async () =>
    {
        var outcome = Words.Error("Reason", reason, Words.ShortestReason, 300) is { } error
            ? new Outcome<int>.Invalid([error])
            : await Withdrawing.RunAsync(await Actors.GetAsync(), line.Id, line.Version, Typed.Line(reason)!);
        withdrawal.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
        failure = Failure.Of(outcome, T);
        if (!outcome.IsDone)
            return;
        (withdrawn, reason) = (null, null);
        await load!.ReloadAsync();
    });

    private async Task DoAsync(Func<Task> act)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        failure = await Attempt.RunAsync(act) ?? failure;
        busy = false;
    }
}
