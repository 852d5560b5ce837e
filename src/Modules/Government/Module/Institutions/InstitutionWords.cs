using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>How what is known of an institution reads.</summary>
internal static class InstitutionWords
{
    public static string Value(this IStringLocalizer<Texts> words, RegionTree regions, string field, object? value) => value switch
    {
        null => words["NotKnown"],
        DateOnly date => Formats.Date(date),
        int number => Formats.Number(number),
        InstitutionKind kind => words[$"Kind.{kind}"],
        Accreditation grade => words[$"Accreditation.{grade}"],
        InstitutionState state => words[$"State.{state}"],
        string code when field == nameof(InstitutionForm.RegionCode) => regions.NameOf(code),
        _ => (string)value,
    };

    /// <summary>The same errors with the field's name before what the text names, so that a sentence can stand alone at the top.</summary>
    public static IEnumerable<FieldError> Named(this IStringLocalizer<Texts> words, IEnumerable<FieldError> errors) => errors.Select(error =>
        new FieldError(error.Field, error.Code, [words[$"Field.{error.Field}"].Value, .. error.Arguments.Select(argument => argument is DateOnly date ? Formats.Date(date) : argument)]));

    public static NoticeKind Tone(InstitutionState state) => state switch
    {
        InstitutionState.Active => NoticeKind.Success,
        InstitutionState.Suspended => NoticeKind.Danger,
        InstitutionState.Draft => NoticeKind.Warning,
        _ => NoticeKind.Info,
    };

    public static IReadOnlyList<Choice<T?>> Choices<T>(this IStringLocalizer<Texts> words)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice<T?>(value, words[$"{typeof(T).Name.Replace("Institution", "", StringComparison.Ordinal)}.{value}"]))];
}
