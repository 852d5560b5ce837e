namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Counts children for a dataset from the truth, not from a copy: what is published is never made anew.</summary>
public interface IFigureSource
{
    FigureDataset Dataset { get; }

    /// <summary>When the first of what is counted happened; null while nothing has.</summary>
    Task<DateTimeOffset?> FirstAsync(CancellationToken cancellation);

    /// <summary>Every institution of now.</summary>
    Task<IReadOnlyList<FigurePlace>> PlacesAsync(CancellationToken cancellation);

    /// <summary>The children of one month, each once.</summary>
    Task<IReadOnlyList<FigureCount>> CountAsync(FigureMonth month, CancellationToken cancellation);
}
