using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Reads what was published. It has nothing but the published cells to answer from, so no view of it can tell more than they do.</summary>
[UseCase("analytics.read-published-figures", Purpose.Figures, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company, Role.Nobody)]
internal sealed class PublishedFigures(UnitOfWork<AnalyticsDb> work, HeldMonths held, IEnumerable<FigureSourceType> sources) : IPublishedFigures
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
            return new PeriodSums(await MonthsAsync(db, question.Dataset, from, until, cancellation)).Of(question, CategoriesOf(question));
        }, cancellation);
    }

    public Task<Outcome<IReadOnlyList<PublishedMonth>>> MonthsAsync(Actor actor, string dataset, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<PublishedMonth>>(actor, Declared, async db =>
            await db.Publications.Where(row => row.Dataset == dataset).OrderBy(row => row.Period)
                .Select(row => new PublishedMonth(row.Period, row.At)).ToListAsync(cancellation), cancellation);

    private async Task<Dictionary<DateOnly, MonthCells>> MonthsAsync(AnalyticsDb db, string dataset, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var asked = db.Publications.AsNoTracking().Where(row => row.Dataset == dataset && row.Period >= from && row.Period < until);
        var there = await asked.Select(row => new { row.Id, row.Period }).ToListAsync(cancellation);
        var months = new Dictionary<DateOnly, MonthCells>();
        var missing = new List<Guid>();
        foreach (var month in there)
        {
            if (held.Find(month.Id) is { } cells)
                months[month.Period] = cells;
            else
                missing.Add(month.Id);
        }

        if (missing.Count == 0)
            return months;
        foreach (var row in await asked.Where(row => missing.Contains(row.Id)).Select(row => new { row.Id, row.Period, row.Cells, row.Digest }).ToListAsync(cancellation))
            months[row.Period] = held.Hold(row.Id, new MonthCells(CellText.Read(row.Cells, row.Digest)));
        return months;
    }

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
