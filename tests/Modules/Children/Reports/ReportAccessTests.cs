using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

public sealed class ReportAccessTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private static readonly ReportKind[] OfOne = [ReportKind.Outcomes, ReportKind.Flows, ReportKind.Survival];
    private static readonly ReportKind[] OfMany = [ReportKind.Map, ReportKind.Institutions];

    private ReportFacts Facts => new(world);

    [Fact]
    public async Task Each_role_counts_the_cases_of_its_own_scope_and_no_others()
    {
        var (own, near, far) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync(), await world.Children.PlaceAsync(SomeRegions.Surabaya));
        foreach (var (place, cases) in new[] { (own, 3), (near, 2), (far, 1) })
        {
            for (var number = 0; number < cases; number++)
                await Facts.CaseAsync(place.Institution, place.Region, [(1, "2025-05-05")]);
        }

        var people = world.Children.People;
        Assert.Equal(3, await RegisteredAsync(own.Head));
        Assert.Equal(3, await RegisteredAsync(own.Carer));
        Assert.Equal(3, await RegisteredAsync(own.Head, new ReportFilter { Institution = null, Region = "" }));
        Assert.Equal(0, await RegisteredAsync(own.Head, new ReportFilter { Institution = near.Institution }));
        Assert.Equal(0, await RegisteredAsync(own.Carer, new ReportFilter { Region = "35" }));
        Assert.Equal(5, await RegisteredAsync(await people.OfficerAsync("33")));
        Assert.Equal(0, await RegisteredAsync(await people.OfficerAsync("33"), new ReportFilter { Region = "35" }));
        Assert.Equal(1, await RegisteredAsync(await people.OfficerAsync("35.78")));
        Assert.Equal(6, await RegisteredAsync(await people.OfficerAsync("")));
        Assert.Equal(0, await RegisteredAsync(await people.OfficerAsync("12")));
    }

    [Fact]
    public async Task Whoever_has_no_such_right_cannot_tell_that_there_are_reports()
    {
        var place = await world.Children.PlaceAsync();
        var people = world.Children.People;
        Actor[] outside = [await people.AdministratorAsync(), await people.OfficerAsync("33", secondFactor: false), await people.HeadAsync(place.Institution, secondFactor: false)];
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            foreach (var actor in outside)
                Assert.IsType<Outcome<ReportData>.NotFound>(await Facts.AskAsync(actor, kind, ReportFacts.Year));
        }

        foreach (var role in Enum.GetValues<Role>().Except([Role.LksaStaff, Role.LksaHead, Role.SocialOfficer]))
        {
            Assert.DoesNotContain(role, UseCase.Of<ViewReportHandler>().Roles);
            Assert.DoesNotContain(role, UseCase.Of<ExportReportHandler>().Roles);
        }
    }

    [Fact]
    public async Task Reports_on_many_places_are_for_officers_alone_and_a_head_has_its_peers()
    {
        var place = await world.Children.PlaceAsync();
        var officer = await world.Children.People.OfficerAsync("33");
        foreach (var kind in OfMany)
        {
            Assert.IsType<Outcome<ReportData>.NotFound>(await Facts.AskAsync(place.Carer, kind, ReportFacts.Year));
            Assert.IsType<Outcome<ReportData>.NotFound>(await ExportAsync(place.Carer, kind, "Rapat tahunan."));
            Assert.True((await Facts.AskAsync(officer, kind, ReportFacts.Year)) is Outcome<ReportData>.Done({ Peers: null }));
        }

        Assert.IsType<Outcome<ReportData>.NotFound>(await Facts.AskAsync(place.Head, ReportKind.Map, ReportFacts.Year));
        Assert.IsType<Outcome<ReportData>.NotFound>(await ExportAsync(place.Head, ReportKind.Map, "Rapat tahunan."));
        Assert.True((await Facts.AskAsync(place.Head, ReportKind.Institutions, ReportFacts.Year)) is Outcome<ReportData>.Done({ Peers: not null, Places: [] }));
        Assert.True((await ExportAsync(place.Head, ReportKind.Institutions, "Rapat tahunan.")) is Outcome<ReportData>.Done({ Peers: not null, Places: [] }));

        foreach (var kind in OfOne)
        {
            Assert.True((await Facts.AskAsync(place.Head, kind, ReportFacts.Year)).IsDone);
            Assert.True((await Facts.AskAsync(place.Carer, kind, ReportFacts.Year)).IsDone);
        }
    }

    [Fact]
    public async Task Asking_is_written_down_as_figures_of_the_facts_and_a_refusal_as_that()
    {
        var place = await world.Children.PlaceAsync();
        await Facts.AskAsync(place.Head, ReportKind.Flows, ReportFacts.Year);
        await Facts.AskAsync(place.Carer, ReportKind.Map, ReportFacts.Year);

        Assert.Equal("figures", await EntryAsync(place.Head, "children.view-report"));
        Assert.Equal("refusal", await EntryAsync(place.Carer, "children.view-report"));
        var officer = await world.Children.People.OfficerAsync("33");
        await Facts.AskAsync(officer, ReportKind.Map, ReportFacts.Year);
        Assert.Equal("figures", await EntryAsync(officer, "children.view-report"));
    }

    [Fact]
    public async Task What_is_taken_out_needs_a_reason_and_is_written_down_with_it()
    {
        var place = await world.Children.PlaceAsync();

        Assert.IsType<Outcome<ReportData>.Invalid>(await ExportAsync(place.Head, ReportKind.Outcomes, "  "));
        Assert.True((await ExportAsync(place.Head, ReportKind.Outcomes, "Rapat tahunan yayasan.")).IsDone);

        Assert.Equal(1L, await world.Children.AskAsync<long>(
            $"select count(*) from audit.entry where use_case = 'children.export-report' and kind = 'figures' and account_id = '{place.Head.AccountId}'"));
    }

    private async Task<long> RegisteredAsync(Actor actor, ReportFilter? filter = null) =>
        new StageHistory(await Facts.SeeAsync(actor, ReportKind.Outcomes, (filter ?? new ReportFilter()) with { From = ReportFacts.Year.From, To = ReportFacts.Year.To })).Registered.Sum();

    private Task<Outcome<ReportData>> ExportAsync(Actor actor, ReportKind kind, string reason) =>
        world.Children.RunAsync<ExportReportHandler, ReportData>(handler => handler.RunAsync(actor, kind, ReportFacts.Year, reason));

    private Task<string?> EntryAsync(Actor actor, string useCase) =>
        world.Children.AskAsync<string>($"select kind from audit.entry where account_id = '{actor.AccountId}' and use_case = '{useCase}' order by at desc limit 1");
}
