using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>What must hold of a contact. Fields are named as in the form, under <c>Contact</c>.</summary>
internal static partial class ContactFormCheck
{
    public const int LongestName = 100;
    public const int LongestEmail = 254;

    public static IEnumerable<FieldError> Errors(ContactForm form)
    {
        var name = Typed.Line(form.Name);
        if (name is null)
            yield return new FieldError("Contact.Name", "Missing");
        else if (name.Length > LongestName)
            yield return new FieldError("Contact.Name", "TooLong", LongestName);
        else if (!name.Any(char.IsLetter) || Typed.HasControl(name))
            yield return new FieldError("Contact.Name", "NotAName");

        if (Typed.Line(form.Phone) is null)
            yield return new FieldError("Contact.Phone", "Missing");
        else if (PhoneNumber.Parse(form.Phone) is null)
            yield return new FieldError("Contact.Phone", "NotAPhone");

        if (Typed.Line(form.Email) is { } email && (email.Length > LongestEmail || !Address().IsMatch(email)))
            yield return new FieldError("Contact.Email", "NotAnEmail");
    }

    // One address, plainly written; whether it exists only a letter to it can tell.
    [GeneratedRegex(@"^[^@\s<>,;""]+@[^@\s<>,;""]+\.[^@\s<>,;"".]{2,}\z")]
    private static partial Regex Address();
}
