using System.Globalization;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Pages;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

/// <summary>
/// What a head sees beside the own institution. In June 2025 ten boys of ten and eight girls of nine came to each of three institutions of
/// Kota Semarang and to one of Surabaya, all but four of them for poverty; in July the same to two of them only, which is too few to be told apart.
/// </summary>
public sealed class PeersTests(FactsWorld world) : IClassFixture<FactsWorld>, IAsyncLifetime
{
    private static readonly ReportFilter Summer = new() { From = new DateOnly(2025, 6, 1), To = new DateOnly(2025, 7, 31), Of = PeerDimension.Sex };

    private Place _own = null!;

    public async ValueTask InitializeAsync()
    {
        _own = await world.Children.PlaceAsync();
        Place[] places = [_own, await world.Children.PlaceAsync(), await world.Children.PlaceAsync(), await world.Children.PlaceAsync(SomeRegions.Surabaya)];
        world.Children.Institutions.Scopes.Add(new InstitutionScope(_own.Institution, _own.Region, InstitutionState.Active, 1));
        foreach (var place in places)
        {
            for (var child = 0; child < 18; child++)
                await CameAsync(place, "2025-06-11", child < 10 ? "male" : "female");
        }

        await CameAsync(_own, "2025-07-11", "male");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_head_sees_its_own_exactly_and_of_others_what_anybody_may_read()
    {
        await world.Children.World.PublishAsync();

        var peers = (await new ReportFacts(world).SeeAsync(_own.Head, ReportKind.Institutions, Summer)).Peers!;

        Assert.Equal([new DateOnly(2025, 6, 1), new DateOnly(2025, 7, 1)], peers.Months);
        Assert.Equal([("female", 8), ("male", 11)], peers.Own);
        Assert.Equal(["33.74", "33", ""], peers.Places.Select(place => place.Region));
        foreach (var place in peers.Places)
            Assert.Equal(await PublishedAsync(place.Region), place.Parts);
        // One boy in July is too few to be told: the month is left out, and the totals are those of June.
        Assert.All(peers.Places, place => Assert.Equal(1, place.Months));
        Assert.True(peers.Places[0].All > 0);
    }

    [Fact]
    public async Task The_page_says_how_sure_everything_is_and_where_nothing_can_be_said()
    {
        await world.Children.World.PublishAsync();
        await using var pages = new ChildrenPages(world.Children, _own.Head);

        var page = pages.Open<InstitutionsPage>("/reports/institutions?from=2025-06-01&to=2025-07-31&of=sex");

        page.WaitForElement(".ma-paper", TimeSpan.FromSeconds(30));
        Assert.Equal("19", page.FindAll(".ma-figures dd")[0].TextContent.Trim());
        Assert.All(page.FindAll(".ma-figures dd").Skip(1), value => Assert.EndsWith("+", value.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll(".ma-plot").Count);
        Assert.Contains(page.FindAll("tbody tr"), row => row.TextContent.Contains("42 %", StringComparison.Ordinal) && row.TextContent.Contains("23–64 %", StringComparison.Ordinal));
        Assert.Contains("Tidak ada angka lembaga lain di sini", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["/reports", "/reports/flows", "/reports/survival", "/reports/institutions", "/reports/openings", "/reports/reviews", "/reports/exits"], page.FindAll(".ma-tabs a").Select(link => link.GetAttribute("href")!.Split('?')[0]));
        Assert.Empty(page.FindAll("[name=institution], [name=region], [name=sex]"));
    }

    [Fact]
    public async Task Before_a_month_of_the_period_is_published_the_page_says_so()
    {
        await using var pages = new ChildrenPages(world.Children, _own.Head);

        var page = pages.Open<InstitutionsPage>("/reports/institutions?from=2020-01-01&to=2020-12-31");

        Assert.Contains("Belum ada bulan terbit", page.WaitForElement(".ma-empty", TimeSpan.FromSeconds(30)).TextContent, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<PublishedPart>> PublishedAsync(string region)
    {
        var figures = world.Children.World.Get<IPublishedFigures>();
        var question = new FigureQuestion("children.entered", new DateOnly(2025, 6, 1), new DateOnly(2025, 7, 1), PeriodLength.Month, [region]);
        return PublishedParts.Of((await figures.ReadAsync(Actor.Nobody, question)).Value, (await figures.ReadAsync(Actor.Nobody, question with { Dimension = "sex" })).Value).Parts;
    }

    private async Task CameAsync(Place place, string day, string sex)
    {
        await new ReportFacts(world).CaseAsync(place.Institution, place.Region, [(1, day)], sex);
        await world.Children.AskAsync<object>(string.Create(CultureInfo.InvariantCulture, $"""
            insert into children.case_event (id, child_id, institution_id, region_code, at, kind, from_stage, to_stage, days_in_stage, sex, birth_year, entry_reason, pseudonym, child_version, version, entry_id)
            values (gen_random_uuid(), gen_random_uuid(), '{place.Institution}', '{place.Region}', '{day}', 'registered', 0, 1, 0, '{sex}', 2016, 'poverty', decode(repeat('00', 40), 'hex'), 1, 1, gen_random_uuid())
            """));
    }
}
