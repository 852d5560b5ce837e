using System.Globalization;
using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>What must hold of an entry's fields taken one by one. Codes are keys of the texts.</summary>
internal sealed partial class EntryCheck(RegionTree regions, DateOnly today)
{
    /// <summary>Nothing in the register is older than the republic, and nothing is agreed on for longer than a life.</summary>
    private static readonly DateOnly Earliest = new(1945, 8, 17);

    private DateOnly Latest => today.AddYears(80);

    public IReadOnlyList<FieldError> Errors(IReadOnlyList<EntryField> fields, EntryForm form) =>
        [.. fields.Select(field => Error(field, Typed.Line(form[field.Name]), form)).OfType<FieldError>()];

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private FieldError? Error(EntryField field, string? value, EntryForm form)
    {
        if (value is null)
            return field.Required ? new FieldError(field.Name, "Missing") : null;
        return field.Kind switch
        {
            FieldKind.Line => Line(field, value),
            FieldKind.Number => Number(field, value),
            FieldKind.Day => Day(field, value, form),
            FieldKind.Code => field.Codes.Contains(value) ? null : new FieldError(field.Name, "Missing"),
            FieldKind.Region => Region(field, value),
            _ => Party.Find(value) is { } party && field.Parties.Contains(party.Kind) ? null : new FieldError(field.Name, "NotThere"),
        };
    }

    private static FieldError? Line(EntryField field, string value) => value switch
    {
        { Length: < 3 } => new FieldError(field.Name, "TooShort", 3),
        _ when value.Length > field.Longest => new FieldError(field.Name, "TooLong", field.Longest),
        _ when !value.Any(char.IsLetterOrDigit) || Typed.HasControl(value) => new FieldError(field.Name, "NotAName"),
        // A number as long as a NIK names a person.
        _ when Nik().IsMatch(value) => new FieldError(field.Name, "LooksLikeNik"),
        _ => null,
    };

    private static FieldError? Number(EntryField field, string value) => value switch
    {
        _ when value.Length > field.Longest => new FieldError(field.Name, "TooLong", field.Longest),
        _ when !Numbering().IsMatch(value) => new FieldError(field.Name, "NotANumber"),
        _ => null,
    };

    private FieldError? Day(EntryField field, string value, EntryForm form) => Day(value) switch
    {
        null => new FieldError(field.Name, "NotADate"),
        { } day when day < Earliest => new FieldError(field.Name, "TooEarly", Earliest),
        { } day when field.IsPast && day > today => new FieldError(field.Name, "InFuture"),
        { } day when day > Latest => new FieldError(field.Name, "TooLate", Latest),
        { } day when field.After is { } after && Day(form[after]) >= day => new FieldError(field.Name, "EndBeforeBegin"),
        _ => null,
    };

    private FieldError? Region(EntryField field, string code) =>
        RegionCode.IsWellFormed(code) && regions.IsCurrent(code, RegionLevel.Regency) ? null : new FieldError(field.Name, "NotARegency");

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} ./()-]*\z")]
    private static partial Regex Numbering();

    [GeneratedRegex("[0-9]{16}")]
    private static partial Regex Nik();
}
