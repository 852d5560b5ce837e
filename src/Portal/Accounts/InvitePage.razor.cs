using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using RoleOfAccount = MerajutASA.Infrastructure.Access.Role;

namespace MerajutASA.Portal.Accounts;

/// <summary>An invitation: staff by their head, a head by an officer, officers and administrators by an administrator.</summary>
public partial class InvitePage
{
    private const int MostInstitutions = 100;

    private readonly FormErrors errors = new();
    private IReadOnlyList<RoleOfAccount> invitable = [];
    private IReadOnlyList<InstitutionPlace> institutions = [];
    private Actor? actor;
    private IssuedCode? issued;
    private Failure? failure;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private InviteAccount Invite { get; set; } = default!;

    [Inject] private IInstitutionPlaces Places { get; set; } = default!;

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
        invitable = Supervision.Under(actor.Role);
        if (actor.Role == RoleOfAccount.SocialOfficer)
            institutions = await PlacesAsync(actor);
    }

    /// <summary>What the search finds; what was chosen before stays among it.</summary>
    private async Task<IReadOnlyList<InstitutionPlace>> PlacesAsync(Actor asking)
    {
        var found = await Places.SearchAsync(asking, Find, MostInstitutions);
        return Guid.TryParse(Institution, out var id) && found.All(place => place.Id != id) && await Places.FindAsync(asking, id) is { } chosen
            ? [chosen, .. found]
            : found;
    }

    private async Task SendAsync()
    {
        if (Search is not null)
            return;
        var role = invitable.Count == 1 ? invitable[0] : invitable.FirstOrDefault(each => each.Stored() == Role, RoleOfAccount.Nobody);
        var region = role == RoleOfAccount.SocialOfficer ? RegionChoices.CodeOf(Region) : null;
        Guid? institution = Guid.TryParse(Institution, out var id) ? id : null;
        var outcome = await Invite.RunAsync(actor!, new Invitation(Name ?? "", Email ?? "", role, institution, region, ByMail));
        errors.Show(outcome is Outcome<IssuedCode>.Invalid invalid ? invalid.Errors : [], T);
        failure = Failure.Of(outcome, T);
        issued = outcome is Outcome<IssuedCode>.Done done ? done.Result : null;
    }
}
