using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Permits;

/// <summary>What is typed of a permit.</summary>
internal sealed record PermitForm
{
    public string? Number { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors() =>
    [
        .. new[]
        {
            Words.Error(nameof(Number), Number, 3, Words.LongestLine),
            Words.Error(nameof(Issuer), Issuer, 3, Words.LongestLine),
            ValidFrom is null ? new FieldError(nameof(ValidFrom), "Required.ValidFrom") : null,
            ValidUntil switch
            {
                null => new FieldError(nameof(ValidUntil), "Required.ValidUntil"),
                { } until when ValidFrom is { } from && until < from => new FieldError(nameof(ValidUntil), "UntilBeforeFrom"),
                { } until when ValidFrom is { } from && until > from.AddMonths(3) => new FieldError(nameof(ValidUntil), "LongerThanThreeMonths"),
                _ => null,
            },
        }.OfType<FieldError>(),
    ];
}
