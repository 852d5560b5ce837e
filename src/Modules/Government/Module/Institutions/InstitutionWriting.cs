using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Words;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>From a checked form to the rows.</summary>
internal static class InstitutionWriting
{
    public static void Write(this Institution row, InstitutionForm form)
    {
        row.Name = Typed.Line(form.Name)!;
        row.NameKey = Folding.Of(row.Name);
        row.Kind = form.Kind!.Value;
        row.RegistrationNumber = Typed.Line(form.RegistrationNumber);
        row.RegisteredOn = form.RegisteredOn;
        row.PermitNumber = Typed.Line(form.PermitNumber);
        row.PermitFrom = form.PermitFrom;
        row.PermitUntil = form.PermitUntil;
        row.Accreditation = form.Accreditation!.Value;
        row.AccreditedUntil = form.AccreditedUntil;
        row.Capacity = form.Capacity!.Value;
        row.RegionCode = form.RegionCode!;
        row.Address = Typed.Line(form.Address)!;
    }

    public static void Write(this InstitutionContact row, ContactForm form, SubjectKeys keys)
    {
        row.Name = Kept(keys, InstitutionFields.ContactName, row.Id, row.Name, Typed.Line(form.Name)!)!;
        row.Phone = Kept(keys, InstitutionFields.ContactPhone, row.Id, row.Phone, PhoneNumber.Parse(form.Phone)!)!;
        row.Email = Kept(keys, InstitutionFields.ContactEmail, row.Id, row.Email, Typed.Line(form.Email));
    }

    public static InstitutionContact NewContact(Guid institution, string regionCode, ContactForm form, SubjectKeys keys) => new()
    {
        Id = institution,
        RegionCode = regionCode,
        Name = keys.Seal(InstitutionFields.ContactName, institution, institution, Typed.Line(form.Name)!),
        Phone = keys.Seal(InstitutionFields.ContactPhone, institution, institution, PhoneNumber.Parse(form.Phone)!),
        Email = Typed.Line(form.Email) is { } email ? keys.Seal(InstitutionFields.ContactEmail, institution, institution, email) : null,
    };

    // The old envelope where the value is the same: the trail shows no change where there was none.
    private static Sealed<string>? Kept(SubjectKeys keys, SealedField<string> field, Guid institution, Sealed<string>? old, string? value)
    {
        if (value is null)
            return null;
        return old is not null && keys.Open(field, institution, institution, old) == value ? old : keys.Seal(field, institution, institution, value);
    }
}
