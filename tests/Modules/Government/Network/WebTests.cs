using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.FindCommunities;
using MerajutASA.Modules.Government.Relations.FindConflicts;
using MerajutASA.Modules.Government.Relations.FindHubs;
using MerajutASA.Modules.Government.Relations.FindLeaving;
using MerajutASA.Modules.Government.Relations.FindRoute;
using MerajutASA.Modules.Government.Relations.ViewWeb;
using MerajutASA.Modules.Government.Tests.Copies;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Network;

/// <summary>What is asked of the web, on the graph's own engine, and by whom.</summary>
public sealed class WebTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    [Fact]
    public async Task Each_role_is_shown_its_part_of_the_web_and_no_more()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var (near, far) = (await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang), await CircleAsync(network, RegisterWorld.Surabaya, NetworkWorld.Surabaya));
        await RelationCopyTests.CopyAsync(copied);
        var people = copied.Register.People;
        async Task<HashSet<Party>> Seen(Actor actor) => [.. (await ViewAsync(copied, actor)).Value.Lines.Keys];

        Assert.Equal(near.All.ToHashSet(), await Seen(await people.OfficerAsync(NetworkWorld.Semarang)));
        Assert.Equal(near.All.Concat(far.All).ToHashSet(), await Seen(await people.OfficerAsync("")));
        Assert.Empty(await Seen(await people.OfficerAsync(NetworkWorld.Solo)));
        // A head sees who sits on the own foundation's board, and not who leads the supporter.
        Assert.Equal(near.All.Except([near.Director]).ToHashSet(), await Seen(await people.HeadAsync(near.Institution.Id)));
        Assert.Equal(near.All.Where(party => party.Kind != PartyKind.Person).ToHashSet(), await Seen(await people.StaffAsync(near.Institution.Id)));
        Assert.Equal(near.All.Concat(far.All).Where(party => party.Kind != PartyKind.Person).ToHashSet(), await Seen(await people.AdministratorAsync()));
        Assert.IsType<Outcome<ShownWeb>.NotFound>(await ViewAsync(copied, Actor.System("tests")));
    }

    [Fact]
    public async Task Around_a_thing_are_those_so_many_ties_away_and_what_is_over_is_left_out()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var circle = await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang);
        var past = await network.EnterAsync(
            NetworkWorld.Form(PartyKind.Agreement, owner: circle.Institution, supporter: circle.Supporter).With("UntilDay", "2025-06-30"), PartyKind.Agreement);
        await RelationCopyTests.CopyAsync(copied);
        var officer = await network.NationalAsync();

        var around = (await ViewAsync(copied, officer, circle.Supporter, reach: 1)).Value;
        Assert.Equal([circle.Supporter, circle.Agreement, circle.Director], around.Lines.Keys.OrderBy(party => party.Kind));
        Assert.Equal("Agus Salim", around.Lines[circle.Director].Name);
        Assert.Equal(circle.All.Except([circle.Foundation, circle.Chair]).ToHashSet(), (await ViewAsync(copied, officer, circle.Supporter)).Value.Lines.Keys.ToHashSet());
        Assert.Equal(circle.All.Except([circle.Chair]).ToHashSet(), (await ViewAsync(copied, officer, circle.Supporter, reach: 3)).Value.Lines.Keys.ToHashSet());
        // Of a region where nothing of it lies, the institution and the agreement are out of sight, and so is what hangs on them alone.
        var solo = (await ViewAsync(copied, await copied.Register.People.OfficerAsync(NetworkWorld.Solo), circle.Supporter, reach: 3)).Value;
        Assert.Equal([circle.Supporter], solo.Lines.Keys);
        Assert.DoesNotContain(past, (await ViewAsync(copied, officer)).Value.Lines.Keys);
    }

    [Fact]
    public async Task A_way_leads_from_one_thing_to_another_and_there_may_be_none()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var (one, two) = (await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang), await CircleAsync(network, RegisterWorld.Solo, NetworkWorld.Solo));
        await RelationCopyTests.CopyAsync(copied);
        var officer = await network.NationalAsync();

        var way = (await RouteAsync(copied, officer, one.Chair, one.Supporter)).Value;
        Assert.Equal([one.Chair, one.Foundation, one.Institution, one.Agreement, one.Supporter], way.Path);
        Assert.Equal(["SERVES_ON", "BELONGS_TO", "PARTY_TO", "PARTY_TO"], way.Steps.Select(step => step.Type));
        Assert.Empty((await RouteAsync(copied, officer, one.Chair, two.Chair)).Value.Path);

        await network.SitsAsync(two.Foundation, one.Chair.Id);
        await RelationCopyTests.CopyAsync(copied);
        Assert.Equal(5, (await RouteAsync(copied, officer, one.Institution, two.Institution)).Value.Path.Count);
        // To whom the other side is out of sight, there is no way.
        Assert.Empty((await RouteAsync(copied, await copied.Register.People.HeadAsync(one.Institution.Id), one.Institution, two.Institution)).Value.Path);
    }

    [Fact]
    public async Task Somebody_on_both_sides_of_an_agreement_or_in_two_organs_is_found_and_others_are_not()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var circle = await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang);
        await RelationCopyTests.CopyAsync(copied);
        var officer = await copied.Register.People.OfficerAsync(NetworkWorld.Semarang);
        Assert.Empty((await ConflictsAsync(copied, officer)).Value.Conflicts);

        await network.SitsAsync(circle.Foundation, circle.Director.Id, SeatRole.Treasurer);
        await network.SitsAsync(circle.Foundation, circle.Chair.Id, SeatRole.Supervisor);
        var giver = await network.EnterAsync(NetworkWorld.Giver("Hartati Kusumo"), PartyKind.Supporter);
        var gift = await network.AgreementAsync(circle.Foundation, giver);
        var giving = new Party(PartyKind.Person, await copied.Register.AskAsync<Guid>($"select person_id from government.supporter where id = '{giver.Id}'"));
        await network.SitsAsync(circle.Foundation, giving.Id, SeatRole.Patron);
        await RelationCopyTests.CopyAsync(copied);

        var found = (await ConflictsAsync(copied, officer)).Value;
        Assert.Equal(
            [
                new Conflict(ConflictKind.BothSides, circle.Director, circle.Foundation, circle.Supporter, circle.Agreement, circle.Institution, SeatRole.Director, SeatRole.Treasurer),
                new Conflict(ConflictKind.GiverOnBoard, giving, circle.Foundation, giver, gift, circle.Foundation, null, SeatRole.Patron),
                new Conflict(ConflictKind.TwoOrgans, circle.Chair, circle.Foundation, null, null, null, SeatRole.Supervisor, SeatRole.Chair),
            ],
            found.Conflicts.OrderBy(conflict => conflict.Kind));
        Assert.Equal("Hartati Kusumo", found.Lines[giving].Name);

        var people = copied.Register.People;
        Assert.Empty((await ConflictsAsync(copied, await people.OfficerAsync(NetworkWorld.Surabaya))).Value.Conflicts);
        foreach (var actor in new[] { await people.HeadAsync(circle.Institution.Id), await people.StaffAsync(circle.Institution.Id), await people.AdministratorAsync() })
            Assert.IsType<Outcome<ShownConflicts>.NotFound>(await ConflictsAsync(copied, actor));
    }

    [Fact]
    public async Task An_office_or_an_agreement_that_is_over_is_no_conflict()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var circle = await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang);
        var officer = await network.NationalAsync();
        await network.SeatAsync(officer, circle.Foundation, NetworkWorld.Seat(person: circle.Director.Id, until: new DateOnly(2024, 1, 1)));
        await RelationCopyTests.CopyAsync(copied);
        Assert.Empty((await ConflictsAsync(copied, officer)).Value.Conflicts);

        await network.SitsAsync(circle.Foundation, circle.Director.Id);
        await network.EndAsync(officer, circle.Agreement, 1);
        await RelationCopyTests.CopyAsync(copied);
        // Ended today: its last day is not over yet.
        Assert.Single((await ConflictsAsync(copied, officer)).Value.Conflicts);
    }

    [Fact]
    public async Task Hubs_gaps_communities_and_what_a_supporter_leaves_behind_are_named()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var (one, two) = (await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang), await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang));
        var lonely = await network.InstitutionAsync(RegisterWorld.Solo);
        var third = await network.InstitutionAsync();
        foreach (var recipient in new[] { two.Institution, third })
            await network.AgreementAsync(recipient, one.Supporter);
        await RelationCopyTests.CopyAsync(copied);
        var officer = await network.NationalAsync();

        var hubs = (await copied.Register.World.WithAsync<FindHubs, Outcome<ShownHubs>>(useCase => useCase.RunAsync(officer))).Value;
        Assert.Equal(one.Supporter, hubs.Hubs[0].Party);
        Assert.Equal([lonely, third], hubs.Gaps.Select(gap => gap.Institution.Party));
        Assert.Equal([(true, true), (true, false)], hubs.Gaps.Select(gap => (gap.HasNoFoundation, gap.HasNoSupporter)));
        Assert.Equal([(NetworkWorld.Solo, 1)], hubs.Bare);

        var groups = (await copied.Register.World.WithAsync<FindCommunities, Outcome<IReadOnlyList<Community>>>(useCase => useCase.RunAsync(officer))).Value;
        Assert.All(groups, group => Assert.True(group.Counts.Sum(pair => pair.Value) >= 3));
        Assert.NotEmpty(groups);

        var leaving = (await copied.Register.World.WithAsync<FindLeaving, Outcome<ShownLeaving>>(useCase => useCase.RunAsync(officer, supporter: one.Supporter))).Value;
        Assert.Equal((one.Supporter, 3, 2, true), leaving.Supporters.Select(risk => (risk.Supporter.Party, risk.Supported, risk.Alone, risk.IsCut)).First());
        Assert.Equal(new[] { one.Institution, third }.ToHashSet(), leaving.Losses.Select(loss => loss.Recipient.Party).ToHashSet());
        Assert.Contains(third, leaving.CutOff.Select(line => line.Party));
        Assert.DoesNotContain(two.Institution, leaving.Losses.Select(loss => loss.Recipient.Party));
    }

    private static Task<Outcome<ShownWeb>> ViewAsync(CopiedRegister copied, Actor actor, Party? around = null, int reach = 2) =>
        copied.Register.World.WithAsync<ViewWeb, Outcome<ShownWeb>>(useCase => useCase.RunAsync(actor, around: around, reach: reach));

    private static Task<Outcome<ShownRoute>> RouteAsync(CopiedRegister copied, Actor actor, Party from, Party to) =>
        copied.Register.World.WithAsync<FindRoute, Outcome<ShownRoute>>(useCase => useCase.RunAsync(actor, from, to));

    private static Task<Outcome<ShownConflicts>> ConflictsAsync(CopiedRegister copied, Actor actor) =>
        copied.Register.World.WithAsync<FindConflicts, Outcome<ShownConflicts>>(useCase => useCase.RunAsync(actor));

    private static async Task<Circle> CircleAsync(NetworkWorld network, string village, string regency)
    {
        var (foundation, supporter) = (await network.FoundationAsync(regency), await network.SupporterAsync(regency));
        var institution = await network.InstitutionAsync(village, foundation);
        var programme = await network.EnterAsync(NetworkWorld.Form(PartyKind.Programme, owner: institution), PartyKind.Programme);
        var agreement = await network.AgreementAsync(institution, supporter, programme);
        var chair = new Party(PartyKind.Person, await network.SitsAsync(foundation, "Sri Wahyuni"));
        var director = new Party(PartyKind.Person, await network.SitsAsync(supporter, "Agus Salim", SeatRole.Director));
        return new Circle(institution, foundation, supporter, programme, agreement, chair, director);
    }

    private sealed record Circle(Party Institution, Party Foundation, Party Supporter, Party Programme, Party Agreement, Party Chair, Party Director)
    {
        public IReadOnlyList<Party> All => [Institution, Foundation, Supporter, Programme, Agreement, Chair, Director];
    }
}
