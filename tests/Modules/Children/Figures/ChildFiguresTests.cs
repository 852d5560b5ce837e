using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Figures;

public sealed class ChildFiguresTests(FiguresWorld world) : IClassFixture<FiguresWorld>
{
    private static readonly DateOnly June = new(2026, 6, 1);

    [Fact]
    public async Task Children_who_came_into_care_are_published_once_the_month_is_over_and_small_numbers_are_not()
    {
        await world.PublishAsync();
        Assert.Equal([37, 24, 13, 24], await ToldAsync("children.entered", null, "", "33", "35", "33.74"));
        // All were girls: that there was no boy is withheld, and that all were girls with it.
        Assert.Equal([null, null], await ToldAsync("children.entered", "sex", ""));
        // Nineteen came for poverty. That eighteen were neglected would tell that nobody came for any other reason.
        Assert.Equal([19], (await ToldAsync("children.entered", "reason", "")).OfType<int>());
    }

    [Fact]
    public async Task A_child_whose_case_moved_twice_counts_once_at_the_last_stage()
    {
        await world.PublishAsync();

        Assert.Equal([36], await ToldAsync("children.moved", null, ""));
        Assert.Equal([null, null, 21, null, null, null, null, null], await ToldAsync("children.moved", "stage", ""));
        Assert.Equal([null, null, 14, null, null, null, null, null], await ToldAsync("children.moved", "stage", "33"));
    }

    [Fact]
    public async Task Who_counts_reads_groups_and_no_child_and_it_is_written_down()
    {
        await world.PublishAsync();

        Assert.Equal(0L, await world.Children.AskAsync<long>("select count(*) from audit.entry where use_case = 'children.count-figures' and kind = 'read'"));
        Assert.NotEqual(0L, await world.Children.AskAsync<long>("select count(*) from audit.entry where use_case = 'children.count-figures' and kind = 'figures' and role = 'system'"));
    }

    [Fact]
    public void Every_category_that_a_child_may_have_is_published_under_a_code()
    {
        var published = world.Children.World.Get<IPublishedFigures>();
        Assert.Equal(["children.entered", "children.moved"], published.Datasets.Select(dataset => dataset.Name).Order());
        foreach (var (year, code) in new[] { (2026, "0-5"), (2020, "6-12"), (2013, "13-17"), (2008, "18"), (1990, "18") })
            Assert.Equal(code, Children.Figures.AgeGroups.Of(2026, year));
        Assert.Contains("violence", published.Datasets.Single(dataset => dataset.Name == "children.entered").CategoriesOf("reason"));
    }

    private async Task<IReadOnlyList<int?>> ToldAsync(string dataset, string? dimension, params string[] regions)
    {
        // One who may open none of the records.
        var officer = await world.Children.People.OfficerAsync("12");
        return [.. (await world.ReadAsync(officer, new FigureQuestion(dataset, June, June, PeriodLength.Month, regions, dimension))).Select(figure => figure.Children)];
    }
}
