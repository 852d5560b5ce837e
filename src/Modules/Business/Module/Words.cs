using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business;

/// <summary>What must hold of words that are typed here. The texts of errors are <c>Required.Field</c>, <c>TooShort.Field</c> and <c>TooLong.Field</c>.</summary>
internal static class Words
{
    public const int LongestLine = 200;
    public const int LongestText = 2_000;
    public const int ShortestReason = 10;

    public static FieldError? Error(string field, string? text, int shortest, int longest) => Typed.Text(text) switch
    {
        null => new FieldError(field, $"Required.{field}"),
        { } typed when typed.Length < shortest => new FieldError(field, $"TooShort.{field}", shortest),
        { } typed when typed.Length > longest => new FieldError(field, $"TooLong.{field}", longest),
        _ => null,
    };
}
