using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>A company asks to be let in.</summary>
public sealed partial class RegisterCompanyPage
{
    private readonly FormErrors errors = new();
    private List<(string Name, IReadOnlyList<Region> Regencies)> provinces = [];
    private Failure? failure;
    private bool done;

    /// <summary>Made with the form, so that a second sending brings no second application.</summary>
    [SupplyParameterFromForm(FormName = "register-company")] private Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? LegalName { get; set; }

    [SupplyParameterFromForm(FormName = "register-company", Name = "LegalForm")] private string? Form { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? Nib { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? TaxNumber { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? RegionCode { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? Website { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? ContactName { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? ContactEmail { get; set; }

    [SupplyParameterFromForm(FormName = "register-company")] private string? ContactPhone { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Id == Guid.Empty)
            Id = Guid.CreateVersion7();
        var tree = await Regions.GetAsync();
        provinces = [.. tree.Children("").Select(province => (province.Name, tree.Children(province.Code)))];
    }

    private async Task SendAsync()
    {
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await Registering.RunAsync(Id, new CompanyForm
            {
                LegalName = LegalName,
                LegalForm = Codes.Find<LegalForm>(Form),
                Nib = Nib,
                TaxNumber = TaxNumber,
                RegionCode = RegionCode,
                Website = Website,
                ContactName = ContactName,
                ContactEmail = ContactEmail,
                ContactPhone = ContactPhone,
            });
            errors.Show(outcome is Outcome<Guid>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            done = outcome.IsDone;
        });
        failure = thrown ?? failure;
    }
}
