using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Forms;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>An entry as questions and answers, on the screen and on paper.</summary>
internal static class InstitutionAnswers
{
    private static readonly string[] Shown =
    [
        nameof(InstitutionForm.Name), nameof(InstitutionForm.Kind), nameof(InstitutionForm.Capacity), nameof(InstitutionForm.RegistrationNumber), nameof(InstitutionForm.RegisteredOn),
        nameof(InstitutionForm.PermitNumber), nameof(InstitutionForm.PermitFrom), nameof(InstitutionForm.PermitUntil), nameof(InstitutionForm.Accreditation),
        nameof(InstitutionForm.AccreditedUntil), nameof(InstitutionForm.Address), nameof(InstitutionForm.RegionCode),
    ];

    public static IReadOnlyList<Answer> OfEntry(InstitutionView view, IStringLocalizer<Institutions.Texts> words, RegionTree regions) =>
    [
        .. Shown.Select(field => (Field: field, Value: typeof(InstitutionForm).GetProperty(field)!.GetValue(view.Form)))
            .Select(entry => new Answer(entry.Field, words[$"Field.{entry.Field}"], entry.Value is null ? null : words.Value(regions, entry.Field, entry.Value))),
    ];

    public static IReadOnlyList<Answer> OfContact(ContactView contact, IStringLocalizer<Institutions.Texts> words) =>
    [
        new("Contact.Name", words["Field.Contact.Name"], contact.Name),
        new("Contact.Phone", words["Field.Contact.Phone"], contact.Phone),
        new("Contact.Email", words["Field.Contact.Email"], contact.Email),
    ];
}
