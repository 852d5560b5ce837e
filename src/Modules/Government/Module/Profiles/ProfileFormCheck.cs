using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>What must hold of a profile.</summary>
internal static class ProfileFormCheck
{
    /// <summary>Of each part, in characters.</summary>
    public const int Longest = 3_000;

    public static IReadOnlyList<FieldError> Errors(ProfileForm form)
    {
        var tidy = form.Tidy();
        var errors = tidy.Parts.Where(part => part.Text?.Length > Longest).Select(part => new FieldError(part.Name, "TooLong", Longest)).ToList();
        if (tidy.Description is null)
            errors.Insert(0, new FieldError(nameof(form.Description), "Required"));
        return errors;
    }
}
