using MerajutASA.Infrastructure.Analytics.SmallNumbers;

namespace MerajutASA.Infrastructure.Tests.Analytics.SmallNumbers;

/// <summary>Four institutions in two provinces with as many children each, of two kinds, in every month from January 2026 on.</summary>
internal sealed class SteadySource : IFigureSource
{
    private static readonly FigurePlace[] Places = [.. Enumerable.Range(0, 4).Select(at => new FigurePlace(new Guid(at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), $"1{1 + (at / 2)}.0{1 + (at % 2)}.01.1001"))];

    public static FigureDataset Of { get; } = new("tests.steady", [new("kind", ["one", "other"])]);

    public FigureDataset Dataset => Of;

    /// <summary>Children of each institution in a month.</summary>
    public int Each { get; set; } = 20;

    public DateOnly? BreaksAt { get; set; }

    public DateOnly? SmallIn { get; set; }

    public Task<DateTimeOffset?> FirstAsync(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(new DateTimeOffset(2025, 12, 31, 17, 30, 0, TimeSpan.Zero));

    public Task<IReadOnlyList<FigurePlace>> PlacesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<FigurePlace>>(Places);

    public Task<IReadOnlyList<FigureCount>> CountAsync(FigureMonth month, CancellationToken cancellation)
    {
        if (month.First == BreaksAt)
            throw new InvalidOperationException("Broken off.");
        var each = month.First == SmallIn ? 1 : Each / 2;
        return Task.FromResult<IReadOnlyList<FigureCount>>([.. Places.SelectMany(place => new[] { "one", "other" }.Select(kind => new FigureCount(place.Institution, place.RegionCode, [kind], each)))]);
    }
}
