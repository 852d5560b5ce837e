using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Keeps what is published: which months are, and the cells of one more.</summary>
[UseCase("analytics.publish-figures", Purpose.Figures, Role.System)]
internal sealed class PublishFigures(UnitOfWork<AnalyticsDb> work)
{
    /// <summary>The months of a dataset that are published.</summary>
    public async Task<IReadOnlySet<FigureMonth>> PublishedAsync(Actor actor, string dataset, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<IReadOnlyList<DateOnly>>(actor, UseCase.Of<PublishFigures>(), async db =>
            await db.Publications.Where(row => row.Dataset == dataset).Select(row => row.Period).ToListAsync(cancellation), cancellation);
        return outcome.Value.Select(first => new FigureMonth(first)).ToHashSet();
    }

    /// <summary>False when somebody else was first; what was published first stays.</summary>
    public async Task<bool> PublishAsync(Actor actor, string dataset, FigureMonth month, IReadOnlyList<PublishedCell> cells, CancellationToken cancellation)
    {
        var text = CellText.Of(cells);
        var outcome = await work.RunAsync<bool>(actor, UseCase.Of<PublishFigures>(), db =>
        {
            db.Publications.Add(new Publication
            {
                Id = Guid.CreateVersion7(),
                Dataset = dataset,
                Period = month.First,
                At = db.Now,
                Cells = text,
                Digest = CellText.Digest(text),
            });
            return Task.FromResult<Outcome<bool>>(true);
        }, cancellation);
        return outcome switch
        {
            Outcome<bool>.Done => true,
            Outcome<bool>.Conflict => false,
            _ => throw new InvalidOperationException($"{dataset} of {month.First:yyyy-MM} was not published: {outcome}"),
        };
    }
}
