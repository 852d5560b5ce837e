using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Portal.Tests.Sample;
using MerajutASA.Ui.Boards;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Portal.Tests.Kit;

public sealed class BoardTests : KitTest
{
    private readonly List<BoardQuery> asked = [];

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_address_says_order_page_and_filters()
    {
        Navigation.NavigateTo("/children?sort=-age&after=k9&stage=Asesmen&name=");
        Drawn();

        var query = Assert.Single(asked);
        Assert.Equal(("age", true, "k9", null), (query.Sort, query.Descending, query.After, query.Before));
        Assert.Equal([KeyValuePair.Create("stage", "Asesmen")], query.Filters);
    }

    [Fact]
    public void Another_address_asks_again()
    {
        var board = Drawn();
        Navigation.NavigateTo("/children?stage=Layanan");

        board.WaitForAssertion(() => Assert.Equal("Layanan", asked[^1]["stage"]));
    }

    [Fact]
    public void A_heading_turns_the_order_and_goes_to_the_first_page()
    {
        Navigation.NavigateTo("/children?sort=age&after=k9&stage=Asesmen");
        var heading = Drawn().Find("th[aria-sort=ascending] a");

        Assert.EndsWith("/children?sort=-age&stage=Asesmen", heading.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_can_be_sorted_offers_it() => Assert.Equal(["Usia"], Drawn().FindAll("th[aria-sort]").Select(heading => heading.TextContent.Trim()));

    [Fact]
    public void Pages_are_beside_this_one_where_there_are_any()
    {
        Navigation.NavigateTo("/children?stage=Asesmen");
        var links = Drawn(new BoardPage<SampleChild>(SampleChildren.All, 100, Next: "n1")).FindAll(".ma-paging a");

        Assert.EndsWith("/children?stage=Asesmen&after=n1", Assert.Single(links).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_opens_by_its_first_cell() => Assert.Equal("/children/1", Drawn().Find("tbody tr a").GetAttribute("href"));

    [Fact]
    public void An_empty_board_says_what_to_do_next() =>
        Assert.Equal("Daftarkan anak pertama.", Drawn(new BoardPage<SampleChild>([], 0)).Find(".empty").TextContent);

    [Fact]
    public void Selecting_rows_offers_what_can_be_done_with_them()
    {
        var board = Drawn();
        Assert.Empty(board.FindAll(".bulk"));

        board.Find("tbody input").Change(true);
        Assert.Equal("1", board.Find(".bulk").TextContent);
        board.Find("thead input").Change(true);
        Assert.Equal("3", board.Find(".bulk").TextContent);
        Assert.Equal("3 dipilih", board.Find(".ma-board-bar p").TextContent);
        board.Find("thead input").Change(false);
        Assert.Equal("3 anak", board.Find(".ma-board-bar p").TextContent);
    }

    [Fact]
    public void A_column_that_was_hidden_stays_hidden_in_this_browser()
    {
        JSInterop.Setup<string?>("localStorage.getItem", "ma-columns:children").SetResult("stage");

        Assert.DoesNotContain("Tahap", Drawn().FindAll("th").Select(heading => heading.TextContent.Trim()));
    }

    [Fact]
    public void Hiding_a_column_is_remembered_by_its_name()
    {
        var board = Drawn();
        board.FindAll(".ma-menu-panel input")[1].Change(false);

        Assert.DoesNotContain("Tahap", board.FindAll("th").Select(heading => heading.TextContent.Trim()));
        Assert.Equal(["ma-columns:children", "stage"], JSInterop.VerifyInvoke("localStorage.setItem").Arguments);
    }

    [Fact]
    public void A_filter_is_a_chip_that_takes_it_away()
    {
        Navigation.NavigateTo("/children?stage=Asesmen&name=Siti&after=k9&sort=age");
        var chips = Render<FilterChips>(parameters => parameters.Add(chip => chip.Chips, [new FilterChip("stage", "Tahap: Asesmen"), new FilterChip("name", "Nama: Siti")]));

        Assert.Equal(
            ["/children?name=Siti&sort=age", "/children?stage=Asesmen&sort=age", "/children?sort=age"],
            chips.FindAll("a").Select(link => new Uri(link.GetAttribute("href")!).PathAndQuery));
    }

    private IRenderedComponent<Board<SampleChild>> Drawn(BoardPage<SampleChild>? page = null) => Render<Board<SampleChild>>(parameters => parameters
        .Add(board => board.Name, "children")
        .Add(board => board.Caption, "Anak")
        .Add(board => board.Columns, [new("name", "Nama", child => child.Name), new("age", "Usia", child => $"{child.Birth}") { Sortable = true }, new("stage", "Tahap", child => child.Stage)])
        .Add(board => board.Load, query =>
        {
            asked.Add(query);
            return Task.FromResult<Outcome<BoardPage<SampleChild>>>(page ?? new BoardPage<SampleChild>([.. SampleChildren.All.Take(3)], 3));
        })
        .Add(board => board.Texts, Services.GetRequiredService<IStringLocalizer<SampleModule>>())
        .Add(board => board.Key, child => child.Id)
        .Add(board => board.Href, child => $"/children/{child.Id}")
        .Add(board => board.Total, count => $"{count} anak")
        .Add(board => board.Empty, "<p class=\"empty\">Daftarkan anak pertama.</p>")
        .Add(board => board.BulkActions, rows => $"<span class=\"bulk\">{rows.Count}</span>"));
}
