using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Forms;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Asks the published figures for a page of them. It has nothing else to answer from.</summary>
internal sealed class FigureReading(IPublishedFigures figures, RegionCatalog regions, TimeProvider clock)
{
    public async Task<Outcome<FigureData>> RunAsync(Actor actor, FigureAsk asked, CancellationToken cancellation = default)
    {
        var found = await figures.MonthsAsync(actor, asked.Dataset.Name, cancellation);
        if (found is not Outcome<IReadOnlyList<PublishedMonth>>.Done(var months))
            return found.As<IReadOnlyList<PublishedMonth>, FigureData>();
        var data = new FigureData(asked, clock.GetUtcNow(), months);
        if (months.Count == 0)
            return data;
        var (tree, calendar) = (await regions.GetAsync(), new FigureCalendar(months, asked.Length));
        var ask = asked with { Period = calendar.Chosen(asked.Period), Region = tree.Find(asked.Region) is null ? "" : asked.Region };
        var place = ask.Level switch { FigureLevel.Nation => "", FigureLevel.Province => RegionCode.UpTo(ask.Region, RegionLevel.Province), _ => ask.Region };
        var course = await LinesAsync(actor, ask, calendar.First(ask.Period!.Value), ask.Period.Value, [place], figure => figure.Period, cancellation);
        var beside = Beside(tree, ask, place);
        var places = beside.Count == 0 ? [] : await LinesAsync(actor, ask, ask.Period.Value, ask.Period.Value, beside, figure => figure.Region, cancellation);
        return data with { Ask = ask, Place = place, Periods = calendar.Newest, Course = course, Places = places };
    }

    /// <summary>The places within the one that is shown, on the level that was asked for; none where that is the place itself.</summary>
    private static IReadOnlyList<string> Beside(RegionTree tree, FigureAsk ask, string place) => (ask.Level, place.Length) switch
    {
        (FigureLevel.Nation, _) or (FigureLevel.Province, > 0) or (FigureLevel.Regency, > 2) => [],
        (FigureLevel.Regency, 0) => [.. tree.Children("").SelectMany(province => tree.Children(province.Code)).Select(region => region.Code)],
        _ => [.. tree.Children(place).Select(region => region.Code)],
    };

    private async Task<IReadOnlyList<FigureLine<T>>> LinesAsync<T>(
        Actor actor, FigureAsk ask, DateOnly from, DateOnly to, IReadOnlyList<string> places, Func<PublishedFigure, T> key, CancellationToken cancellation)
        where T : notnull
    {
        var question = new FigureQuestion(ask.Dataset.Name, from, to, ask.Length, places);
        var all = (await figures.ReadAsync(actor, question, cancellation)).Value;
        if (ask.By is null)
            return [.. all.Select(figure => new FigureLine<T>(key(figure), figure, []))];
        var each = (await figures.ReadAsync(actor, question with { Dimension = ask.By }, cancellation)).Value.ToLookup(key);
        return [.. all.Select(figure => new FigureLine<T>(key(figure), figure, [.. each[key(figure)]]))];
    }
}
