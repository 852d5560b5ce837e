using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>
/// Publishes each month that is over, once. Counting, suppressing and storing may be broken off at any place and begun again, also by two
/// processes at a time: a month's figures stand from one commit on, and the first ones stay.
/// </summary>
internal sealed class Publisher(PublishFigures figures, IEnumerable<FigureSourceType> sources, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Publisher> logger)
{
    /// <summary>From the end of a month to its publication: an import by mistake is mostly undone by then, and no transaction of the month is still open.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(3);

    private static Actor Me => Actor.System("analytics.publisher");

    /// <returns>How many months of all datasets were published now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var published = 0;
        foreach (var type in sources)
        {
            await using var scope = scopes.CreateAsyncScope();
            published += await RunAsync((IFigureSource)scope.ServiceProvider.GetRequiredService(type.Type), cancellation);
        }

        return published;
    }

    private async Task<int> RunAsync(IFigureSource source, CancellationToken cancellation)
    {
        if (await source.FirstAsync(cancellation) is not { } first)
            return 0;
        var done = await figures.PublishedAsync(Me, source.Dataset.Name, cancellation);
        var published = 0;
        for (var month = FigureMonth.Of(first); month.Until + Grace <= clock.GetUtcNow(); month = month.Next)
        {
            if (done.Contains(month))
                continue;
            var cells = Suppression.Of(source.Dataset, await source.PlacesAsync(cancellation), await source.CountAsync(month, cancellation));
            if (!await figures.PublishAsync(Me, source.Dataset.Name, month, cells, cancellation))
                continue;
            logger.LogInformation("{Dataset} of {Month} is published: {Cells} figures", source.Dataset.Name, month.First, cells.Count);
            published++;
        }

        return published;
    }
}
