using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>One company: for an officer to decide about, for its own people to read.</summary>
public sealed partial class CompanyPage
{
    private readonly FormErrors errors = new();
    private Load<CompanyView>? load;
    private RegionTree? tree;
    private Actor? actor;
    private string? note;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewCompany Viewing { get; set; } = default!;

    [Inject] private DecideCompany Deciding { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private bool IsOfficer => actor?.Role == Role.SocialOfficer;

    private async Task<Outcome<CompanyView>> FindAsync()
    {
        tree ??= await Regions.GetAsync();
        actor = await Actors.GetAsync();
        return await Viewing.RunAsync(actor, Id == Guid.Empty ? actor.Company ?? Guid.Empty : Id);
    }

    private List<Answer> Answers(CompanyView view) =>
    [
        new("Nib", T["Nib"], view.Nib),
        new("TaxNumber", T["TaxNumber"], view.TaxNumber),
        new("Website", T["Website"], view.Website),
        new("AppliedAt", T["AppliedOn"], Formats.Moment(view.AppliedAt)),
        .. view.DecidedAt is { } at ? new Answer[] { new("DecidedAt", T["DecidedOn"], Formats.Moment(at)) } : [],
    ];

    private List<Answer> Contact(CompanyView view) => [new("ContactName", T["ContactName"], view.ContactName), new("ContactEmail", T["ContactEmail"], view.ContactEmail), new("ContactPhone", T["ContactPhone"], view.ContactPhone)];

    private async Task DecideAsync(CompanyView view, CompanyState state)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await Deciding.RunAsync(await Actors.GetAsync(), view.Id, view.Version, state, note);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            if (!outcome.IsDone)
                return;
            note = null;
            await load!.ReloadAsync();
        });
        failure = thrown ?? failure;
        busy = false;
    }
}
