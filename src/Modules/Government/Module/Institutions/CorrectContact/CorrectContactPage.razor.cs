using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Institutions.CorrectContact;

/// <summary>Whom to ask for at an institution.</summary>
public sealed partial class CorrectContactPage
{
    private readonly FormErrors errors = new();
    private string? name;
    private int version;
    private ContactForm? form;
    private ContactView? theirs;
    private bool isOvertaken;
    private Failure? failure;

    [Parameter] public Guid Id { get; set; }

    [Inject] private CorrectContact UseCase { get; set; } = default!;

    [Inject] private ViewInstitution.ViewInstitution View { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

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
                form = new ContactForm { Name = theirs!.Name, Phone = theirs.Phone, Email = theirs.Email };
        });
        failure = thrown ?? failure;
    }

    private async Task<bool> LoadAsync()
    {
        var outcome = await View.RunAsync(await Actors.GetAsync(), Id);
        if (outcome is not Outcome<InstitutionView>.Done { Result: { Contact: { } contact } found })
        {
            failure = new Failure.Absent();
            return false;
        }

        (name, theirs, version) = (found.Form.Name, contact, contact.Version);
        return true;
    }

    private async Task SendAsync()
    {
        (failure, isOvertaken) = (null, false);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await UseCase.RunAsync(await Actors.GetAsync(), Id, version, form!);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? Words.Named(invalid.Errors) : [], Words);
            if (outcome.IsDone)
                Navigation.NavigateTo(InstitutionPaths.Of(Id));
            else if (outcome is Outcome<int>.Conflict)
                isOvertaken = await LoadAsync();
            else
                failure = Failure.Of(outcome, Words);
        });
        failure = thrown ?? failure;
    }

    private void Leave(string field) => errors.ShowLeft(field, Words.Named(ContactFormCheck.Errors(form!)), Words);
}
