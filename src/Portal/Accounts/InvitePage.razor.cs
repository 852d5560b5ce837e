using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using RoleOfAccount = MerajutASA.Infrastructure.Access.Role;

namespace MerajutASA.Portal.Accounts;

/// <summary>An invitation: staff by their head, a head or somebody of a company by an officer, officers and administrators by an administrator.</summary>
public partial class InvitePage
{
    private const int MostInstitutions = 100;

    private readonly FormErrors errors = new();
    private IReadOnlyList<RoleOfAccount> invitable = [];
    private IReadOnlyList<InstitutionPlace> institutions = [];
    private Actor? actor;
    private InstitutionPlace? company;
    private IssuedCode? issued;
    private Failure? failure;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private InviteAccount Invite { get; set; } = default!;

    [Inject] private IInstitutionPlaces Places { get; set; } = default!;

    [Inject] private ICompanies Companies { get; set; } = default!;

    /// <summary>The company to which somebody is invited; its page leads here.</summary>
    [SupplyParameterFromQuery] private string? Company { get; set; }

    [SupplyParameterFromForm] private string? Find { get; set; }

    /// <summary>Set when the button of the search was pressed.</summary>
    [SupplyParameterFromForm] private string? Search { get; set; }

    [SupplyParameterFromForm] private string? Name { get; set; }

    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Role { get; set; }

    [SupplyParameterFromForm] private string? Region { get; set; }

    [SupplyParameterFromForm] private string? Institution { get; set; }

    [SupplyParameterFromForm] private bool ByMail { get; set; }

    /// <summary>What was chosen, or the only one that was found.</summary>
    private Guid? Chosen => Guid.TryParse(Institution, out var id) ? id : Search is not null && institutions.Count == 1 ? institutions[0].Id : null;

    protected override async Task OnInitializedAsync()
    {
        actor = await Actors.GetAsync();
        invitable = [.. Supervision.Under(actor.Role).Where(role => (role == RoleOfAccount.Company) == (Company is not null))];
        if (Company is not null)
            await FindCompanyAsync(actor);
        else if (actor.Role == RoleOfAccount.SocialOfficer)
            institutions = await PlacesAsync(actor);
    }

    private async Task FindCompanyAsync(Actor asking)
    {
        company = Guid.TryParse(Company, out var id) && invitable.Count > 0 ? await Places.FindAsync(asking, RoleOfAccount.Company, id) : null;
        if (company is null)
            failure = new Failure.Absent();
        else if (Name is null && Email is null && await Companies.ContactAsync(asking, company.Id) is { } contact)
            (Name, Email) = contact;
    }

    /// <summary>What the search finds; what was chosen before stays among it.</summary>
    private async Task<IReadOnlyList<InstitutionPlace>> PlacesAsync(Actor asking)
    {
        var found = await Places.SearchAsync(asking, Find, MostInstitutions);
        return Guid.TryParse(Institution, out var id) && found.All(place => place.Id != id) && await Places.FindAsync(asking, RoleOfAccount.LksaHead, id) is { } chosen
            ? [chosen, .. found]
            : found;
    }

    private async Task SendAsync()
    {
        if (Search is not null || (Company is not null && company is null))
            return;
        var role = invitable.Count == 1 ? invitable[0] : invitable.FirstOrDefault(each => each.Stored() == Role, RoleOfAccount.Nobody);
        var region = role == RoleOfAccount.SocialOfficer ? RegionChoices.CodeOf(Region) : null;
        var institution = company?.Id ?? (Guid.TryParse(Institution, out var id) ? id : null);
        var outcome = await Invite.RunAsync(actor!, new Invitation(Name ?? "", Email ?? "", role, institution, region, ByMail));
        errors.Show(outcome is Outcome<IssuedCode>.Invalid invalid ? invalid.Errors : [], T);
        failure = Failure.Of(outcome, T);
        issued = outcome is Outcome<IssuedCode>.Done done ? done.Result : null;
    }
}
