using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>
/// Figures for everybody, signed in or not (<see cref="Actor.Nobody"/>), whosever records are behind them: of months that are over, with small
/// numbers withheld. Views, comparisons between institutions and exports all read these; nobody counts anew for those who may not open the records.
/// </summary>
public interface IPublishedFigures
{
    /// <summary>What there is.</summary>
    IReadOnlyList<FigureDataset> Datasets { get; }

    /// <summary>
    /// Every figure that was asked for, told or withheld, in order of period, region and category. Invalid for what is no dataset, dimension or
    /// region of the lattice, and for too many periods.
    /// </summary>
    Task<Outcome<IReadOnlyList<PublishedFigure>>> ReadAsync(Actor actor, FigureQuestion question, CancellationToken cancellation = default);

    /// <summary>The published months of a dataset, in order; none before the first is over.</summary>
    Task<Outcome<IReadOnlyList<PublishedMonth>>> MonthsAsync(Actor actor, string dataset, CancellationToken cancellation = default);
}
