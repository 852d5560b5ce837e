using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>What must hold of an item, in the order of its form. Both languages are needed: heads and officers read either.</summary>
internal static class ItemFormCheck
{
    public static IReadOnlyList<FieldError> Errors(ItemForm form)
    {
        var tidy = form.Tidy();
        return
        [
            .. new[]
            {
                Text(nameof(form.Section), tidy.Section, ItemForm.LongestSection, true),
                Text(nameof(form.SectionEnglish), tidy.SectionEnglish, ItemForm.LongestSection, true),
                Text(nameof(form.Text), tidy.Text, ItemForm.LongestText, true),
                Text(nameof(form.TextEnglish), tidy.TextEnglish, ItemForm.LongestText, true),
                Text(nameof(form.Guidance), tidy.Guidance, ItemForm.LongestText, tidy.GuidanceEnglish is not null),
                Text(nameof(form.GuidanceEnglish), tidy.GuidanceEnglish, ItemForm.LongestText, tidy.Guidance is not null),
                Text(nameof(form.Source), tidy.Source, ItemForm.LongestSection, false),
                tidy.Weight is >= 1 and <= 5 ? null : new FieldError(nameof(form.Weight), "WeightRange"),
            }.OfType<FieldError>(),
        ];
    }

    private static FieldError? Text(string field, string? text, int most, bool isNeeded) => text switch
    {
        null => isNeeded ? new FieldError(field, $"Required.{field}") : null,
        _ when text.Length > most => new FieldError(field, $"TooLong.{field}", most),
        _ => null,
    };
}
