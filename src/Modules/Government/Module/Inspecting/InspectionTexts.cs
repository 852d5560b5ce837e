using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Words typed about an inspection: as they are kept, and what must hold of them.</summary>
internal static class InspectionTexts
{
    public const int Longest = 2_000;
    public const int ShortestReason = 10;

    /// <summary>Without blanks around; null where nothing is left.</summary>
    public static string? Tidy(string? text) => Typed.Text(text);

    public static FieldError? Error(string field, string? text, bool isNeeded, int shortest = 0) => Tidy(text) switch
    {
        null => isNeeded ? new FieldError(field, $"Required.{field}") : null,
        { } typed when typed.Length < shortest => new FieldError(field, $"TooShort.{field}", shortest),
        { Length: > Longest } => new FieldError(field, $"TooLong.{field}", Longest),
        _ => null,
    };
}
