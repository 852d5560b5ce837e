using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>What must hold of an announcement, in the order of its form.</summary>
internal static class AnnouncementFormCheck
{
    public const int LongestTitle = 150;
    public const int LongestBody = 6_000;

    public static IReadOnlyList<FieldError> Errors(AnnouncementForm form, Actor actor, DateOnly today)
    {
        var tidy = form.Tidy();
        return
        [
            .. new[]
            {
                Region(tidy, actor),
                Text(nameof(form.Title), tidy.Title, LongestTitle, isNeeded: true),
                Text(nameof(form.Body), tidy.Body, LongestBody, isNeeded: true),
                // One without the other would leave a reader of English with half of it.
                Text(nameof(form.TitleEnglish), tidy.TitleEnglish, LongestTitle, isNeeded: tidy.BodyEnglish is not null),
                Text(nameof(form.BodyEnglish), tidy.BodyEnglish, LongestBody, isNeeded: tidy.TitleEnglish is not null),
                tidy.ValidUntil < (tidy.ValidFrom ?? DateOnly.MinValue) ? new FieldError(nameof(form.ValidUntil), "UntilBeforeFrom") : null,
                tidy.ValidUntil < today ? new FieldError(nameof(form.ValidUntil), "UntilPast") : null,
            }.OfType<FieldError>().DistinctBy(error => error.Field),
        ];
    }

    private static FieldError? Region(AnnouncementForm form, Actor actor) => actor switch
    {
        { Role: Role.SocialOfficer } when form.RegionCode is null => new FieldError(nameof(form.RegionCode), "Required.RegionCode"),
        { Role: Role.SocialOfficer, Region: { } reach }
            when !((form.RegionCode is "" || RegionCode.IsWellFormed(form.RegionCode)) && RegionCode.Holds(reach, form.RegionCode!)) =>
            new FieldError(nameof(form.RegionCode), "RegionBeyond"),
        _ => null,
    };

    private static FieldError? Text(string field, string? text, int most, bool isNeeded) => text switch
    {
        // The summary at the top names each field.
        null => isNeeded ? new FieldError(field, $"Required.{field}") : null,
        _ when text.Length > most => new FieldError(field, $"TooLong.{field}", most),
        _ => null,
    };
}
