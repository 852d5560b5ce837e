using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>How what stands in an entry reads.</summary>
internal static class EntryWords
{
    public static string? Value(
        this IStringLocalizer<Texts> words, RegionTree? regions, EntryField field, string? value, IReadOnlyDictionary<Party, PartyLine> parties) => value switch
        {
            null or "" => null,
            _ when field.Kind == FieldKind.Day => EntryCheck.Day(value) is { } day ? Formats.Date(day) : value,
            _ when field.Kind == FieldKind.Code => words[$"{field.Name}.{value}"],
            _ when field.Kind == FieldKind.Region => regions?.NameOf(value) ?? value,
            _ when field.Kind == FieldKind.Party => Party.Find(value) is { } party ? words.Called(party, parties.GetValueOrDefault(party)) : value,
            _ => value,
        };

    /// <summary>A thing by its name, or by what may be told of it.</summary>
    public static string Called(this IStringLocalizer<Texts> words, Party party, PartyLine? line) => line switch
    {
        { Name: { Length: > 0 } name } => name,
        _ => words[$"Unnamed.{party.Kind}"],
    };

    public static NoticeKind Tone(bool isOver) => isOver ? NoticeKind.Info : NoticeKind.Success;

    /// <summary>The same errors with the field's name first, so that a sentence can stand alone at the top.</summary>
    public static IEnumerable<FieldError> Named(this IStringLocalizer<Texts> words, IEnumerable<FieldError> errors) => errors.Select(error =>
        new FieldError(error.Field, error.Code, [words[$"Field.{error.Field}"].Value, .. error.Arguments.Select(argument => argument is DateOnly date ? Formats.Date(date) : argument)]));
}
