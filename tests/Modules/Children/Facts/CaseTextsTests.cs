using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Facts;

public sealed class CaseTextsTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private static readonly DateOnly ThisMonth = new(DateTime.UtcNow.AddHours(7).Year, DateTime.UtcNow.AddHours(7).Month, 1);

    [Fact]
    public async Task Each_text_counts_the_cases_of_the_askers_scope()
    {
        var (own, far) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync(SomeRegions.Surabaya));
        Guid[] children = [await own.ChildAtAsync(CaseStage.CarePlan), await own.ChildAtAsync(CaseStage.Assessment), await own.ChildAsync(), await far.ChildAsync()];
        await own.ReopenAsync(children[0], CaseStage.Assessment);
        await world.ApplyAsync(children);
        var month = ThisMonth.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var (year, age) = ($"{ThisMonth.Year}", $"{ThisMonth.Year - Samples.Birth.Year}");

        Assert.Equal([$"{month}|3"], await AskAsync(own.Head, CaseTexts.EntriesByMonth.Name));
        Assert.Equal(["0|1|3", "1|2|2", "2|3|1", "3|2|1"], await AskAsync(own.Head, CaseTexts.Flows.Name));
        Assert.Equal(["33|1|3", "33|2|3", "33|3|1"], await AskAsync(own.Head, CaseTexts.FlowsByProvince.Name));
        Assert.Equal([$"{year}|father-died|3"], await AskAsync(own.Head, CaseTexts.EntriesByReason.Name));
        Assert.Equal([$"{year}|{age}|female|3"], await AskAsync(own.Head, CaseTexts.EntriesByAge.Name));
        Assert.Equal(["1|2|0|0|0", "2|1|0|0|0", "3|1|0|0|0"], await AskAsync(own.Head, CaseTexts.DaysInStage.Name));
        Assert.Equal(["33|1|2|0", "33|2|1|0", "33|3|1|0"], await AskAsync(own.Head, CaseTexts.DaysInStageByProvince.Name));
        Assert.Equal([$"{month}|1|1"], await AskAsync(own.Head, CaseTexts.AssessedInTime.Name, ("days", 30)));
        Assert.Equal([$"{month}|4|1"], await AskAsync(own.Head, CaseTexts.StepsBack.Name));
        Assert.Equal([$"{own.Institution}|3|4|0"], await AskAsync(own.Head, CaseTexts.Institutions.Name, ("region", "")));
        Assert.Equal(["33|2"], await AskAsync(own.Head, CaseTexts.ChildrenByProvince.Name));
        Assert.Equal([$"{month}|3|1"], await AskAsync(own.Head, CaseTexts.PlannedInTime.Name, ("days", 90)));
        Assert.Equal([$"{month}|1"], await AskAsync(await world.Children.People.OfficerAsync("35"), CaseTexts.EntriesByMonth.Name));
        Assert.Empty(await AskAsync(await world.Children.People.AdministratorAsync(), CaseTexts.EntriesByMonth.Name));
    }

    [Fact]
    public void There_are_twelve_and_each_has_a_name_of_its_own() => Assert.Equal(12, CaseTexts.All.Select(text => text.Name).Distinct().Count());

    private async Task<IReadOnlyList<string>> AskAsync(Actor actor, string text, params (string Name, object Value)[] more)
    {
        var parameters = new Dictionary<string, object?> { ["from"] = ThisMonth, ["until"] = ThisMonth.AddMonths(1) };
        foreach (var (name, value) in more)
            parameters[name] = value;
        return await world.Gateway.QueryAsync(actor, text, parameters, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(at => row.GetValue(at) is DateTime date
            ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : Convert.ToString(row.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
    }
}
