using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Finding;

public sealed class FindChildrenTests
{
    public static TheoryData<bool, string, bool> Headings()
    {
        var data = new TheoryData<bool, string, bool>();
        foreach (var heading in ChildSorts.All.Names.Append(FindChildren.ByName))
        {
            data.Add(false, heading, true);
            data.Add(true, heading, false);
        }

        return data;
    }

    [Theory, MemberData(nameof(Headings))]
    public async Task Every_heading_sorts_and_pages_to_the_end_and_back_without_losing_a_line(bool pooled, string heading, bool descending)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var children = new List<Guid>();
        // Pairs that are alike in everything, so that only the id tells them apart.
        foreach (var number in new[] { 1, 1, 2, 2, 3 })
            children.Add(await place.ChildAsync(Samples.Child($"Anak {"xabc"[number]}") with { BirthDate = Samples.Birth.AddYears(number), Sex = number == 1 ? Sex.Male : Sex.Female }));

        var pages = new List<ChildrenFound>();
        for (var request = new PageRequest(heading, descending, Size: 2); ; request = request with { After = pages[^1].Page.After })
        {
            pages.Add(await FindAsync(place, place.Colleague, new ChildFilter(), request));
            if (pages[^1].Page.After is null)
                break;
        }

        var forward = pages.SelectMany(page => page.Page.Rows.Select(line => line.Id)).ToList();
        Assert.Equal([2, 2, 1], pages.Select(page => page.Page.Rows.Count));
        Assert.Equal(children.Order(), forward.Order());
        Assert.All(pages, page => Assert.Equal(5, page.Count));
        var back = await FindAsync(place, place.Colleague, new ChildFilter(), new PageRequest(heading, descending, Before: pages[2].Page.Before, Size: 2));
        Assert.Equal(forward[2..4], back.Page.Rows.Select(line => line.Id));
        var all = await FindAsync(place, place.Colleague, new ChildFilter(), new PageRequest(heading, !descending, Size: 10));
        Assert.Equal(forward.AsEnumerable().Reverse(), all.Page.Rows.Select(line => line.Id));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Filters_narrow_what_is_found(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var girl = await place.ChildAtAsync(CaseStage.Assessment);
        var boy = await place.ChildAsync(Samples.Child("Budi") with { Sex = Sex.Male, BirthDate = Samples.Today.AddYears(-3), EnteredOn = Samples.Today.AddDays(-400) }, place.Colleague);
        var kept = Guid.CreateVersion7();
        await place.RegisterAsync(new RegisterChild(kept, Samples.Child("Wati")), place.Head);

        await FindsAsync(place, new ChildFilter { Stage = CaseStage.Assessment }, girl);
        await FindsAsync(place, new ChildFilter { Sex = Sex.Male }, boy);
        await FindsAsync(place, new ChildFilter { Age = AgeBand.UpTo5 }, boy);
        await FindsAsync(place, new ChildFilter { Age = AgeBand.From6To12 }, girl, kept);
        await FindsAsync(place, new ChildFilter { Carer = place.Colleague.AccountId }, boy);
        await FindsAsync(place, new ChildFilter { Carer = Guid.Empty }, kept);
        await FindsAsync(place, new ChildFilter { EnteredTo = Samples.Today.AddDays(-100) }, boy);
        await FindsAsync(place, new ChildFilter { EnteredFrom = Samples.Today.AddDays(-100) }, girl, kept);
        await FindsAsync(place, new ChildFilter { Text = "siti  amin" }, girl);
        await FindsAsync(place, new ChildFilter { Text = "AMINAH", Sex = Sex.Male }, boy);
        await FindsAsync(place, new ChildFilter { Text = "nobody" });
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task A_nik_finds_its_child_within_sight_only(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var nik = Samples.Nik(pooled ? 8001 : 8002);
        var child = await place.ChildAsync(Samples.Child() with { Nik = nik });

        await FindsAsync(place, new ChildFilter { Text = nik.Insert(6, " ") }, child);
        Assert.Empty((await FindAsync(other, other.Head, new ChildFilter { Text = nik })).Page.Rows);
        Assert.Equal([child], (await FindAsync(place, await world.People.OfficerAsync("33"), new ChildFilter { Text = nik })).Page.Rows.Select(line => line.Id));
        Assert.Empty((await FindAsync(place, await world.People.OfficerAsync("35"), new ChildFilter { Text = nik })).Page.Rows);
    }

    [Fact]
    public async Task An_officer_looks_for_names_in_one_institution_at_a_time()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync("Kurniasih");
        var officer = await world.People.OfficerAsync("33");

        var everywhere = await RunAsync(place, officer, new ChildFilter { Text = "kurnia" }, new PageRequest());
        Assert.Equal("ChooseInstitution", Assert.IsType<Outcome<ChildrenFound>.Refused>(everywhere).Code);
        Assert.Equal([child], (await FindAsync(place, officer, new ChildFilter { Text = "kurnia", Institution = place.Institution })).Page.Rows.Select(line => line.Id));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Outsiders_find_nothing(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        await place.ChildAsync();

        Assert.Equal(0, (await FindAsync(place, other.Head, new ChildFilter { Institution = place.Institution })).Count);
        Assert.Equal(0, (await FindAsync(place, await world.People.OfficerAsync("35"), new ChildFilter { Institution = place.Institution })).Count);
        Assert.IsType<Outcome<ChildrenFound>.NotFound>(await RunAsync(place, await world.People.AdministratorAsync(), new ChildFilter(), new PageRequest()));
        Assert.IsType<Outcome<ChildrenFound>.NotFound>(await RunAsync(place, await world.People.StaffAsync(place.Institution, secondFactor: false), new ChildFilter(), new PageRequest()));
    }

    [Theory, InlineData("changed"), InlineData(FindChildren.ByName)]
    public async Task Only_the_children_of_the_page_count_as_read(string heading)
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        for (var number = 0; number < 5; number++)
            await place.ChildAsync();

        var page = await FindAsync(place, place.Colleague, new ChildFilter(), new PageRequest(heading, Size: 2));

        var read = await world.AskAsync<string>($"""
            select string_agg(c.child_id::text, ' ' order by c.child_id) from audit.entry e join audit.entry_child c on c.entry_id = e.id
            where e.kind = 'read' and e.account_id = '{place.Colleague.AccountId}'
            """);
        Assert.Equal(string.Join(' ', page.Page.Rows.Select(line => line.Id.ToString()).Order(StringComparer.Ordinal)), read);
    }

    [Fact]
    public async Task What_was_searched_for_is_written_down_beside_what_was_shown_and_without_a_search_nothing_is()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await place.ChildAsync("Kurniasih");

        await FindAsync(place, place.Colleague, new ChildFilter());
        await FindAsync(place, place.Colleague, new ChildFilter { Text = "kurniasih" });
        await FindAsync(place, place.Colleague, new ChildFilter { Text = Samples.Nik(7001) });

        Assert.Equal("figures read|figures read search|figures search", await world.AskAsync<string>($"""
            select string_agg(kinds, '|' order by operation_id) from (
                select operation_id, string_agg(kind, ' ' order by kind) as kinds from audit.entry where account_id = '{place.Colleague.AccountId}' group by operation_id) o
            """));
        foreach (var term in new[] { "kurniasih", Samples.Nik(7001) })
            Assert.Equal(0L, await world.AskAsync<long>($"select count(*) from audit.entry where position('{term}'::bytea in bytes) > 0"));
    }

    [Theory, InlineData("nonsense"), InlineData("~"), InlineData("0"), InlineData("-1"), InlineData("99999999999999999999")]
    public async Task A_cursor_that_cannot_be_read_is_the_first_page(string cursor)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();

        foreach (var heading in new[] { "stage", "carer", FindChildren.ByName, "nosuch" })
            Assert.Equal([child], (await FindAsync(place, place.Head, new ChildFilter(), new PageRequest(heading, After: cursor))).Page.Rows.Select(line => line.Id));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Age_grows_downwards_and_the_younger_of_a_year_are_in_the_band_of_their_age(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var place = await world.PlaceAsync();
        // Six this year, but not yet; and six already.
        var five = await place.ChildAsync(Samples.Child("Lima") with { BirthDate = Samples.Today.AddYears(-6).AddDays(1) });
        var six = await place.ChildAsync(Samples.Child("Enam") with { BirthDate = Samples.Today.AddYears(-6) });
        var twelve = await place.ChildAsync(Samples.Child("Belas") with { BirthDate = Samples.Today.AddYears(-13).AddDays(1) });
        var guessed = await place.ChildAsync(Samples.Child("Kira") with { BirthDate = null, EstimatedAge = 4 });

        await FindsAsync(place, new ChildFilter { Age = AgeBand.UpTo5 }, five, guessed);
        await FindsAsync(place, new ChildFilter { Age = AgeBand.From6To12 }, six, twelve);
        await FindsAsync(place, new ChildFilter { Age = AgeBand.From13To15 });
        await FindsAsync(place, new ChildFilter { Age = AgeBand.UpTo5, Text = "lima" }, five);
        var byAge = await FindAsync(place, place.Head, new ChildFilter { Age = AgeBand.From6To12 }, new PageRequest(ChildSorts.ByAge));
        Assert.Equal(twelve, byAge.Page.Rows[^1].Id);
        var all = await FindAsync(place, place.Head, new ChildFilter(), new PageRequest(ChildSorts.ByAge));
        Assert.Equal((guessed, twelve), (all.Page.Rows[0].Id, all.Page.Rows[^1].Id));
        var officer = await world.People.OfficerAsync("33");
        Assert.Equal(
            new[] { five, guessed }.Order(),
            (await FindAsync(place, officer, new ChildFilter { Age = AgeBand.UpTo5, Institution = place.Institution })).Page.Rows.Select(line => line.Id).Order());
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Cases_are_counted_by_stage_as_far_as_each_sees_them_and_no_child_is_read(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var region = pooled ? "92.71.01.1001" : "92.72.01.1001";
        var (place, other) = (await world.PlaceAsync(region), await world.PlaceAsync(region));
        await place.ChildAsync();
        await place.ChildAtAsync(CaseStage.Assessment);
        await other.ChildAsync();
        var officer = await world.People.OfficerAsync(region[..5]);

        Assert.Equal([new StageCount(CaseStage.Referral, 1), new StageCount(CaseStage.Assessment, 1)], await CountAsync(place, place.Colleague));
        Assert.Equal([new StageCount(CaseStage.Referral, 2), new StageCount(CaseStage.Assessment, 1)], await CountAsync(place, officer));
        Assert.Empty(await CountAsync(place, await world.People.OfficerAsync("93.71")));
        var administrator = await world.People.AdministratorAsync();
        Assert.IsType<Outcome<IReadOnlyList<StageCount>>.NotFound>(await world.RunAsync<CountStagesHandler, IReadOnlyList<StageCount>>(handler => handler.RunAsync(administrator)));
        Assert.Equal("figures", await world.AskAsync<string>($"select string_agg(distinct kind, ' ') from audit.entry where account_id = '{officer.AccountId}'"));
    }

    private static async Task<IReadOnlyList<StageCount>> CountAsync(Place place, Actor actor) =>
        (await place.World.RunAsync<CountStagesHandler, IReadOnlyList<StageCount>>(handler => handler.RunAsync(actor))).Value;

    private static async Task FindsAsync(Place place, ChildFilter filter, params IReadOnlyList<Guid> children) =>
        Assert.Equal(children.Order(), (await FindAsync(place, place.Head, filter)).Page.Rows.Select(line => line.Id).Order());

    private static async Task<ChildrenFound> FindAsync(Place place, Actor actor, ChildFilter filter, PageRequest? page = null) =>
        (await RunAsync(place, actor, filter, page ?? new PageRequest())).Value;

    private static Task<Outcome<ChildrenFound>> RunAsync(Place place, Actor actor, ChildFilter filter, PageRequest page) =>
        place.World.RunAsync<FindChildrenHandler, ChildrenFound>(handler => handler.RunAsync(actor, new FindChildren(filter, page)));
}
