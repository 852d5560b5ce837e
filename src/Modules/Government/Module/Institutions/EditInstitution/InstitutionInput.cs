using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Forms;

namespace MerajutASA.Modules.Government.Institutions.EditInstitution;

/// <summary>What stands in the form's boxes, which may be no date and no number.</summary>
internal sealed class InstitutionInput
{
    private static readonly string[] Dates =
        [nameof(InstitutionForm.RegisteredOn), nameof(InstitutionForm.PermitFrom), nameof(InstitutionForm.PermitUntil), nameof(InstitutionForm.AccreditedUntil)];

    public string? Name { get; set; }

    public InstitutionKind? Kind { get; set; }

    public string? Capacity { get; set; }

    public string? RegistrationNumber { get; set; }

    public TypedDate RegisteredOn { get; set; }

    public string? PermitNumber { get; set; }

    public TypedDate PermitFrom { get; set; }

    public TypedDate PermitUntil { get; set; }

    public Accreditation? Accreditation { get; set; }

    public TypedDate AccreditedUntil { get; set; }

    public string? RegionCode { get; set; }

    public string? Address { get; set; }

    public ContactForm Contact { get; } = new();

    public InstitutionForm Form => new()
    {
        Name = Name,
        Kind = Kind,
        Capacity = Number,
        RegistrationNumber = RegistrationNumber,
        RegisteredOn = RegisteredOn.Date,
        PermitNumber = PermitNumber,
        PermitFrom = PermitFrom.Date,
        PermitUntil = PermitUntil.Date,
        Accreditation = Accreditation,
        AccreditedUntil = IsAccredited ? AccreditedUntil.Date : null,
        RegionCode = RegionCode,
        Address = Address,
    };

    /// <summary>Without a grade its end is not asked for.</summary>
    public bool IsAccredited => Accreditation is not (null or Institutions.Accreditation.None);

    private int? Number => int.TryParse(Capacity?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static InstitutionInput Of(InstitutionForm form) => new()
    {
        Name = form.Name,
        Kind = form.Kind,
        Capacity = form.Capacity?.ToString(CultureInfo.InvariantCulture),
        RegistrationNumber = form.RegistrationNumber,
        RegisteredOn = form.RegisteredOn,
        PermitNumber = form.PermitNumber,
        PermitFrom = form.PermitFrom,
        PermitUntil = form.PermitUntil,
        Accreditation = form.Accreditation,
        AccreditedUntil = form.AccreditedUntil,
        RegionCode = form.RegionCode,
        Address = form.Address,
    };

    /// <summary>What cannot be read at all; it stands before what the rules say of a field that then looks empty.</summary>
    public IEnumerable<FieldError> Unreadable()
    {
        if (Number is null && !string.IsNullOrWhiteSpace(Capacity))
            yield return new FieldError(nameof(Capacity), "NotAWholeNumber");
        foreach (var (field, date) in Dates.Zip([RegisteredOn, PermitFrom, PermitUntil, IsAccredited ? AccreditedUntil : default]).Where(pair => pair.Second.Unreadable))
            yield return new FieldError(field, "NotADate");
    }
}
