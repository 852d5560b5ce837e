using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Figures;

/// <summary>Counts <see cref="ChildFigures.Moved"/>.</summary>
internal sealed class MovedFigures(CountFigures count) : IFigureSource
{
    public FigureDataset Dataset => ChildFigures.Moved;

    public Task<DateTimeOffset?> FirstAsync(CancellationToken cancellation) => count.FirstAsync(cancellation);

    public Task<IReadOnlyList<FigurePlace>> PlacesAsync(CancellationToken cancellation) => count.PlacesAsync(cancellation);

    public async Task<IReadOnlyList<FigureCount>> CountAsync(FigureMonth month, CancellationToken cancellation) =>
    [
        .. (await count.MovedAsync(month.From, month.Until, cancellation)).Select(group => new FigureCount(
            group.Institution, group.RegionCode, [ChildFigures.StageCode(group.Stage), Codes.Of(group.Sex), AgeGroups.Of(month.First.Year, group.BirthYear)], group.Children)),
    ];
}
