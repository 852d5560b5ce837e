using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting.CountInspections;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>The regional board: exact for who may open the records, and nothing for anybody else.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private readonly InspectionWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Institutions_reports_scores_grades_and_findings_are_counted_by_place()
    {
        var (first, second, far) = (await world.InstitutionAsync(), await world.InstitutionAsync(), await world.InstitutionAsync(RegisterWorld.Solo));
        _ = await world.Register.InstitutionAsync(state: InstitutionState.Closed);
        var office = await world.Register.People.OfficerAsync("33");
        var reported = await world.ReportedAsync(office, first);
        _ = await world.ClosedAsync(office, far);
        _ = await world.UnderwayAsync(office, second);
        await world.Register.AskAsync<object>($"update government.finding set due_on = current_date - 3 where inspection_id = '{reported}'; select 1");

        var counts = (await CountAsync(office)).Value;

        Assert.Equal((3, 2, 1), (counts.All.Institutions, counts.All.Inspected, counts.All.Overdue));
        Assert.Equal([88, 88], counts.All.Scores);
        Assert.Equal([0, 3, 0, 0], counts.All.Grades);
        Assert.Equal([0, 1, 0], counts.All.Open);
        Assert.Equal([("33.72", 1, 1, 0), ("33.74", 2, 1, 1)], counts.Places.Select(place => (place.Code, place.Institutions, place.Inspected, place.Open.Sum())));
        Assert.Equal(["33.74.01"], (await CountAsync(office, "33.74")).Value.Places.Select(place => place.Code));
        await world.Register.AskAsync<object>($"update government.inspection set reported_at = now() - interval '3 years' where id = '{reported}'; select 1");
        Assert.Equal(1, (await CountAsync(office)).Value.All.Inspected);
    }

    [Theory, InlineData("33.74", null, 1), InlineData("33.74", "33", null), InlineData("33.74", "33.72", null), InlineData("33.74", "x", null), InlineData("33.72", null, 0), InlineData("", "33", 1), InlineData("35", "33", null)]
    public async Task A_board_is_of_the_own_region_or_within_it(string own, string? asked, int? institutions)
    {
        _ = await world.InstitutionAsync();

        var outcome = await CountAsync(await world.Register.People.OfficerAsync(own), asked);

        Assert.Equal(institutions, outcome is Outcome<InspectionCounts>.Done(var counts) ? counts.All.Institutions : null);
    }

    [Fact]
    public async Task Nobody_but_officers_counts_or_takes_the_counts_along()
    {
        var home = await world.InstitutionAsync();
        foreach (var actor in new[] { await world.Register.People.HeadAsync(home), await world.Register.People.StaffAsync(home), await world.Register.People.AdministratorAsync() })
        {
            await world.Register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
            Assert.IsType<Outcome<InspectionCounts>.NotFound>(await CountAsync(actor));
            Assert.IsType<Outcome<InspectionCounts>.NotFound>(await world.Register.World.WithAsync<ExportCounts, Outcome<InspectionCounts>>(useCase => useCase.RunAsync(actor, null, "Untuk rapat triwulan.")));
        }
    }

    /// <summary>Of an even number the lower of the two in the middle.</summary>
    [Theory, InlineData(new int[0], null), InlineData(new[] { 40 }, 40), InlineData(new[] { 40, 60 }, 40), InlineData(new[] { 40, 60, 90 }, 60)]
    public void The_median_is_the_middle(int[] scores, int? median) => Assert.Equal(median, new PlaceCount("33", 9, scores.Length, scores, [], [], 0).Median);

    private Task<Outcome<InspectionCounts>> CountAsync(Actor actor, string? region = null) =>
        world.Register.World.WithAsync<CountInspections, Outcome<InspectionCounts>>(useCase => useCase.RunAsync(actor, region));
}
