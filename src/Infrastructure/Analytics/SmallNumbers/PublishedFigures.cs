using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Reads what was published. It has nothing but the published cells to answer from, so no view of it can tell more than they do.</summary>
[UseCase("analytics.read-published-figures", Purpose.Figures, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class PublishedFigures(UnitOfWork<AnalyticsDb> work, IEnumerable<FigureSourceType> sources) : IPublishedFigures
{
    private static UseCase Declared => UseCase.Of<PublishedFigures>();

    public IReadOnlyList<FigureDataset> Datasets { get; } = [.. sources.Select(source => source.Dataset)];

    public Task<Outcome<IReadOnlyList<PublishedFigure>>> ReadAsync(Actor actor, FigureQuestion question, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return work.RunAsync<IReadOnlyList<PublishedFigure>>(actor, Declared, async db =>
        {
            if (Faults(question) is { Count: > 0 } faults)
                return new Outcome<IReadOnlyList<PublishedFigure>>.Invalid(faults);
            var (from, until) = (Periods.Begin(question.From, question.Length), Periods.End(question.To, question.Length));
            var months = await db.Publications.AsNoTracking()
                .Where(row => row.Dataset == question.Dataset && row.Period >= from && row.Period < until)
                .Select(row => new { row.Period, row.Cells, row.Digest }).ToListAsync(cancellation);
            return new PeriodSums(months.ToDictionary(month => month.Period, month => CellText.Read(month.Cells, month.Digest))).Of(question, CategoriesOf(question));
        }, cancellation);
    }

    public Task<Outcome<PublishedSpan>> SpanAsync(Actor actor, string dataset, CancellationToken cancellation = default) =>
        work.RunAsync<PublishedSpan>(actor, Declared, async db =>
        {
            var periods = await db.Publications.Where(row => row.Dataset == dataset).Select(row => row.Period).ToListAsync(cancellation);
            return periods.Count == 0 ? new PublishedSpan(null, null) : new PublishedSpan(periods.Min(), periods.Max());
        }, cancellation);

    private List<FieldError> Faults(FigureQuestion question)
    {
        var faults = new List<FieldError>();
        var dataset = Datasets.SingleOrDefault(each => each.Name == question.Dataset);
        if (dataset is null)
            faults.Add(new FieldError(nameof(question.Dataset), "Unknown"));
        else if (question.Dimension is { } dimension && dataset.Dimensions.All(each => each.Name != dimension))
            faults.Add(new FieldError(nameof(question.Dimension), "Unknown"));
        if (question.Regions.Count == 0 || question.Regions.Any(region => region.Length > 0 && !(RegionCode.IsWellFormed(region) && RegionCode.LevelOf(region) <= RegionLevel.Regency)))
            faults.Add(new FieldError(nameof(question.Regions), "Unknown"));
        if (question.To < question.From || Periods.Between(question.From, question.To, question.Length).Take(FigureQuestion.MostPeriods + 1).Count() > FigureQuestion.MostPeriods)
            faults.Add(new FieldError(nameof(question.To), "OutOfRange"));
        return faults;
    }

    private IReadOnlyList<string?> CategoriesOf(FigureQuestion question)
    {
        if (question.Dimension is { } dimension)
            return Datasets.Single(each => each.Name == question.Dataset).CategoriesOf(dimension);
        return [null];
    }
}
