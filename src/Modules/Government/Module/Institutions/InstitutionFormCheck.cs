using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>What must hold of an institution's entry, one error for each field that is wrong. Codes are keys of the texts.</summary>
internal sealed partial class InstitutionFormCheck(Actor actor, RegionTree regions, DateOnly today, InstitutionState state = InstitutionState.Draft)
{
    public const int LongestName = 150;
    public const int LongestNumber = 60;
    public const int LongestAddress = 200;
    public const int MostChildren = 2_000;

    /// <summary>Nothing in the register is older than the republic.</summary>
    private static readonly DateOnly Earliest = new(1945, 8, 17);

    public IReadOnlyList<FieldError> Errors(InstitutionForm form) =>
    [
        .. new[]
        {
            Name(form.Name), form.Kind is null ? new FieldError(nameof(form.Kind), "Missing") : null,
            Number(nameof(form.RegistrationNumber), form.RegistrationNumber, form.RegisteredOn),
            Date(nameof(form.RegisteredOn), form.RegisteredOn, form.RegistrationNumber),
            Number(nameof(form.PermitNumber), form.PermitNumber, form.PermitFrom ?? form.PermitUntil),
            Date(nameof(form.PermitFrom), form.PermitFrom, form.PermitNumber),
            form.PermitUntil <= form.PermitFrom ? new FieldError(nameof(form.PermitUntil), "EndBeforeBegin") : null,
            form.Accreditation is null ? new FieldError(nameof(form.Accreditation), "Missing") : null,
            AccreditedUntil(form), Capacity(form.Capacity), Region(form.RegionCode), Address(form.Address),
        }.OfType<FieldError>(),
    ];

    private static FieldError? Name(string? typed) => Typed.Line(typed) switch
    {
        null => new FieldError(nameof(InstitutionForm.Name), "Missing"),
        { Length: < 3 } => new FieldError(nameof(InstitutionForm.Name), "TooShort", 3),
        { Length: > LongestName } => new FieldError(nameof(InstitutionForm.Name), "TooLong", LongestName),
        var name when !name.Any(char.IsLetter) || Typed.HasControl(name) => new FieldError(nameof(InstitutionForm.Name), "NotAName"),
        _ => null,
    };

    private FieldError? Number(string field, string? typed, DateOnly? date) => Typed.Line(typed) switch
    {
        null when state is InstitutionState.Active or InstitutionState.Suspended => new FieldError(field, "NeededWhileOpen"),
        null => date is null ? null : new FieldError(field, "NumberMissing"),
        { Length: > LongestNumber } => new FieldError(field, "TooLong", LongestNumber),
        var number when !Numbering().IsMatch(number) => new FieldError(field, "NotANumber"),
        _ => null,
    };

    private FieldError? Date(string field, DateOnly? date, string? number) => date switch
    {
        null => Typed.Line(number) is null ? null : new FieldError(field, "DateMissing"),
        _ when date < Earliest => new FieldError(field, "TooEarly", Earliest),
        _ when date > today => new FieldError(field, "InFuture"),
        _ => null,
    };

    private static FieldError? AccreditedUntil(InstitutionForm form) => (form.Accreditation, form.AccreditedUntil) switch
    {
        (Accreditation.None, not null) => new FieldError(nameof(form.AccreditedUntil), "NotAccredited"),
        (not (null or Accreditation.None), null) => new FieldError(nameof(form.AccreditedUntil), "DateMissing"),
        (not null, { } until) when until < Earliest => new FieldError(nameof(form.AccreditedUntil), "TooEarly", Earliest),
        _ => null,
    };

    private static FieldError? Capacity(int? capacity) => capacity switch
    {
        null => new FieldError(nameof(InstitutionForm.Capacity), "Missing"),
        < 1 or > MostChildren => new FieldError(nameof(InstitutionForm.Capacity), "OutOfRange", 1, MostChildren),
        _ => null,
    };

    private FieldError? Region(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return new FieldError(nameof(InstitutionForm.RegionCode), "Missing");
        if (!regions.IsCurrent(code, RegionLevel.Village))
            return new FieldError(nameof(InstitutionForm.RegionCode), "NotAVillage");
        return actor.Region is { } reach && RegionCode.Holds(reach, code) ? null : new FieldError(nameof(InstitutionForm.RegionCode), "OutOfReach");
    }

    private static FieldError? Address(string? typed) => Typed.Line(typed) switch
    {
        null => new FieldError(nameof(InstitutionForm.Address), "Missing"),
        { Length: < 5 } => new FieldError(nameof(InstitutionForm.Address), "TooShort", 5),
        { Length: > LongestAddress } => new FieldError(nameof(InstitutionForm.Address), "TooLong", LongestAddress),
        var address when Typed.HasControl(address) => new FieldError(nameof(InstitutionForm.Address), "NotAnAddress"),
        _ => null,
    };

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} ./()-]*\z")]
    private static partial Regex Numbering();
}
