using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Portal.SignIn;

/// <summary>Where an invitation, or a code for a new password, is used: looked at first, since links are opened by mail scanners too.</summary>
public partial class CodePage
{
    private readonly FormErrors errors = new();
    private CodeView? view;
    private SignInResult? result;
    private string? refused;
    private bool unknown;

    [Inject] private LookAtCode Look { get; set; } = default!;

    [Inject] private RedeemCode Redeem { get; set; } = default!;

    [Inject] private Admission Admission { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    [SupplyParameterFromForm] private string? Repeated { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (string.IsNullOrWhiteSpace(Code))
            return;
        view = await Look.RunAsync(Code, Context.Connection.RemoteIpAddress, Context.RequestAborted);
        unknown = view is null;
    }

    private async Task SendAsync()
    {
        if (view is null)
            return;
        errors.Show(Password == Repeated ? [] : [new FieldError(nameof(Repeated), "PasswordsDiffer")], T);
        if (errors.Summary.Any())
            return;
        switch (await Redeem.RunAsync(Code!, Password ?? "", Context.Connection.RemoteIpAddress, Context.RequestAborted))
        {
            case Outcome<SignInResult>.Done done:
                result = done.Result;
                if (await Admission.FollowAsync(Context, result, from: null) is { } next)
                    Navigation.NavigateTo(next);
                break;
            case Outcome<SignInResult>.Invalid invalid:
                errors.Show(invalid.Errors, T);
                break;
            case Outcome<SignInResult>.Refused refusal:
                refused = refusal.Code;
                break;
        }
    }
}
