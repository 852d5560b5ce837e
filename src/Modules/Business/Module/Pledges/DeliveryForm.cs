using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>What is typed of what became of a gift.</summary>
internal sealed record DeliveryForm
{
    public DateOnly? DeliveredOn { get; init; }

    public string? AccountGiven { get; init; }

    /// <summary>That the words name no child and show none.</summary>
    public bool NamesNoChild { get; init; }

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors(DateOnly pledged, DateOnly today) =>
    [
        .. new[]
        {
            DeliveredOn switch
            {
                null => new FieldError(nameof(DeliveredOn), "Required.DeliveredOn"),
                { } day when day > today => new FieldError(nameof(DeliveredOn), "DeliveredLater"),
                { } day when day < pledged => new FieldError(nameof(DeliveredOn), "DeliveredBefore"),
                _ => null,
            },
            Words.Error(nameof(AccountGiven), AccountGiven, 20, Words.LongestText),
            NamesNoChild ? null : new FieldError(nameof(NamesNoChild), "ConfirmNoChild"),
        }.OfType<FieldError>(),
    ];
}
