using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Portal.SignIn;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Portal.Accounts;

/// <summary>The accounts in sight; search, filters, order and place are in the address.</summary>
public partial class AccountsPage
{
    private const int MostInstitutions = 100;

    private BoardQuery query = new();
    private IReadOnlyList<Role> visible = [];
    private AccountPage? page;
    private Failure? failure;
    private RegionTree? regions;
    private IReadOnlyDictionary<Guid, InstitutionPlace> places = new Dictionary<Guid, InstitutionPlace>();

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private ListAccounts List { get; set; } = default!;

    [Inject] private IInstitutionPlaces Places { get; set; } = default!;

    [Inject] private IInstitutions Institutions { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "role")] private string? RoleName { get; set; }

    /// <summary>Part of an institution's name.</summary>
    [SupplyParameterFromQuery(Name = "place")] private string? PlacePart { get; set; }

    private AccountState? Standing => Codes.Find<AccountState>(State);

    private Role? AskedRole => visible.Cast<Role?>().FirstOrDefault(role => role!.Value.Stored() == RoleName);

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            string.IsNullOrWhiteSpace(Text) ? null : new FilterChip("text", T["Chip.Text", Text]),
            Standing is { } state ? new FilterChip("state", T[$"State.{state}"]) : null,
            AskedRole is { } role ? new FilterChip("role", Roles[$"Role.{role.Stored()}"]) : null,
            string.IsNullOrWhiteSpace(PlacePart) ? null : new FilterChip("place", T["Chip.Place", PlacePart]),
        }.OfType<FilterChip>(),
    ];

    protected override async Task OnInitializedAsync()
    {
        query = BoardAddress.Read(Navigation.Uri);
        var actor = await Actors.GetAsync();
        visible = InSight(actor.Role);
        var outcome = await List.RunAsync(actor, new AccountQuery(query.Page, Text, Standing, AskedRole, await InstitutionsAsync(actor)));
        failure = Failure.Of(outcome, T);
        page = outcome is Outcome<AccountPage>.Done done ? done.Result : null;
        if (page is null)
            return;
        places = await Places.FindAsync(actor, [.. page.Lines.Rows.Select(line => line.Institution).OfType<Guid>().Distinct()]);
        regions = page.Lines.Rows.Any(line => line.Region is not null) ? await Regions.GetAsync() : null;
    }

    /// <summary>Whose accounts somebody of this role sees beside their own.</summary>
    private static IReadOnlyList<Role> InSight(Role role) => role switch
    {
        Role.LksaHead => [Role.LksaStaff, Role.LksaHead],
        Role.SocialOfficer => [Role.LksaHead, Role.Company, Role.SocialOfficer],
        _ => RoleNames.OfPeople,
    };

    private async Task<IReadOnlyCollection<Guid>?> InstitutionsAsync(Actor actor) => string.IsNullOrWhiteSpace(PlacePart)
        ? null
        : [.. (await Institutions.SearchAsync(actor, PlacePart, most: MostInstitutions)).Select(line => line.Id)];

    private string PlaceOf(AccountLine line) => line switch
    {
        { Institution: { } institution } => places.GetValueOrDefault(institution)?.Name ?? "",
        { Region: "" } => PlaceNames.WholeCountry,
        { Region: { } region } => regions?.NameOf(region) ?? region,
        _ => "",
    };
}
