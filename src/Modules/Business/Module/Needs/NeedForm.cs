using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>What is typed of a need.</summary>
internal sealed record NeedForm
{
    public GiftKind? Kind { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Rupiah; of goods their value.</summary>
    public long? Goal { get; init; }

    public int? Quantity { get; init; }

    public string? Unit { get; init; }

    public Deductibility? Deductibility { get; init; }

    public DateOnly? OpenUntil { get; init; }

    /// <summary>That the words name no child and show none.</summary>
    public bool NamesNoChild { get; init; }

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors(DateOnly today) =>
    [
        .. new[]
        {
            Kind is null ? new FieldError(nameof(Kind), "Required.Kind") : null,
            Words.Error(nameof(Title), Title, 5, 120),
            Words.Error(nameof(Description), Description, 20, Words.LongestText),
            Goal is { } goal && Money.IsIn(goal) ? null : new FieldError(nameof(Goal), "AmountOut", Money.Least, Money.Most),
            Kind != GiftKind.Goods || Quantity is > 0 and <= 1_000_000 ? null : new FieldError(nameof(Quantity), "Required.Quantity"),
            Kind != GiftKind.Goods ? null : Words.Error(nameof(Unit), Unit, 1, 40),
            Deductibility is null ? new FieldError(nameof(Deductibility), "Required.Deductibility") : null,
            OpenUntil switch
            {
                null => new FieldError(nameof(OpenUntil), "Required.OpenUntil"),
                { } day when day < today => new FieldError(nameof(OpenUntil), "UntilPast"),
                { } day when day > today.AddYears(1) => new FieldError(nameof(OpenUntil), "UntilFar"),
                _ => null,
            },
            NamesNoChild ? null : new FieldError(nameof(NamesNoChild), "ConfirmNoChild"),
        }.OfType<FieldError>(),
    ];
}
