using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Portal.SignIn;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Portal.Accounts;

/// <summary>The accounts in sight; search, state, order and place are in the address.</summary>
public partial class AccountsPage
{
    private BoardQuery query = new();
    private AccountPage? page;
    private Failure? failure;
    private RegionTree? regions;
    private IReadOnlyDictionary<Guid, InstitutionPlace> places = new Dictionary<Guid, InstitutionPlace>();

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private ListAccounts List { get; set; } = default!;

    [Inject] private IInstitutionPlaces Places { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }

    protected override async Task OnInitializedAsync()
    {
        query = BoardAddress.Read(Navigation.Uri);
        var actor = await Actors.GetAsync();
        var outcome = await List.RunAsync(actor, new AccountQuery(query.Page, Text, Codes.Find<AccountState>(State)));
        failure = Failure.Of(outcome, T);
        page = outcome is Outcome<AccountPage>.Done done ? done.Result : null;
        if (page is null)
            return;
        places = await Places.FindAsync(actor, [.. page.Lines.Rows.Select(line => line.Institution).OfType<Guid>().Distinct()]);
        regions = page.Lines.Rows.Any(line => line.Region is not null) ? await Regions.GetAsync() : null;
    }

    private string PlaceOf(AccountLine line) => line switch
    {
        { Institution: { } institution } => places.GetValueOrDefault(institution)?.Name ?? "",
        { Region: "" } => PlaceNames.WholeCountry,
        { Region: { } region } => regions?.NameOf(region) ?? region,
        _ => "",
    };
}
