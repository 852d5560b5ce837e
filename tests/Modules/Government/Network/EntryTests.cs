using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.SaveEntry;
using MerajutASA.Modules.Government.Relations.Seats;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Network;

/// <summary>What becomes of entries when they are typed, sent twice, changed by two, ended and looked for.</summary>
public sealed class EntryTests(BothWays both) : IClassFixture<BothWays>
{
    private readonly NetworkWorld _network = new(both.Direct);

    [Fact]
    public async Task Each_wrong_field_is_named_with_its_reason()
    {
        var officer = await _network.NationalAsync();
        async Task<string[]> Wrong(PartyKind kind, EntryForm form) =>
            [.. Assert.IsType<Outcome<int>.Invalid>(await _network.SaveAsync(officer, kind, Guid.CreateVersion7(), 0, form)).Errors.Select(error => $"{error.Field} {error.Code}")];

        Assert.Equal(["Name Missing", "Region Missing"], await Wrong(PartyKind.Foundation, new EntryForm()));
        Assert.Equal(
            ["Name TooShort", "DeedNumber NotANumber", "DeedOn InFuture", "DecreeOn NotADate", "Region NotARegency"],
            await Wrong(PartyKind.Foundation, new EntryForm { ["Name"] = "A", ["DeedNumber"] = "<b>", ["DeedOn"] = "2999-01-01", ["DecreeOn"] = "kemarin", ["Region"] = "33" }));
        Assert.Equal(["Name LooksLikeNik"], await Wrong(PartyKind.Foundation, NetworkWorld.Form(PartyKind.Foundation, name: "Yayasan 3374014507120001")));
        Assert.Equal(["SupporterKind Missing"], await Wrong(PartyKind.Supporter, NetworkWorld.Form(PartyKind.Supporter).With("SupporterKind", "pirate")));
        Assert.Equal(["Recipient Missing", "Supporter Missing"], await Wrong(PartyKind.Agreement, NetworkWorld.Form(PartyKind.Agreement)));
        var (institution, supporter) = (await _network.InstitutionAsync(), await _network.SupporterAsync());
        Assert.Equal(["UntilDay EndBeforeBegin"], await Wrong(PartyKind.Agreement, NetworkWorld.Form(PartyKind.Agreement, owner: institution, supporter: supporter).With("UntilDay", "2024-12-31")));
        Assert.Equal(["Supporter NotThere"], await Wrong(PartyKind.Agreement, NetworkWorld.Form(PartyKind.Agreement, owner: institution, supporter: institution)));
    }

    [Fact]
    public async Task Sent_twice_it_is_entered_once_even_at_the_same_moment()
    {
        var (officer, id, form) = (await _network.NationalAsync(), Guid.CreateVersion7(), NetworkWorld.Form(PartyKind.Supporter));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _network.SaveAsync(officer, PartyKind.Supporter, id, 0, form)));

        Assert.All(answers, answer => Assert.Equal(1, answer.Value));
        Assert.Equal(1L, await both.Direct.AskAsync<long>($"select count(*) from government.supporter where id = '{id}'"));
        Assert.Equal(1L, await both.Direct.AskAsync<long>($"select count(*) from outbox.event where aggregate_id = '{id}'"));
    }

    [Fact]
    public async Task Of_two_who_change_at_once_the_later_is_told_and_nothing_is_lost()
    {
        var foundation = await _network.FoundationAsync();
        var officer = await _network.NationalAsync();
        var form = (await _network.ViewAsync(officer, foundation)).Value.Entry.Form;

        Assert.Equal(2, (await _network.SaveAsync(officer, PartyKind.Foundation, foundation.Id, 1, form.With("DeedNumber", "77"))).Value);
        Assert.IsType<Outcome<int>.Conflict>(await _network.SaveAsync(officer, PartyKind.Foundation, foundation.Id, 1, form.With("DecreeNumber", "AHU-1")));
        Assert.Equal(2, (await _network.SaveAsync(officer, PartyKind.Foundation, foundation.Id, 2, form.With("DeedNumber", "77"))).Value);

        Assert.Equal("77", (await _network.ViewAsync(officer, foundation)).Value.Entry.Form["DeedNumber"]);
    }

    [Fact]
    public async Task A_like_name_is_asked_about_and_entered_when_it_is_another()
    {
        var name = $"Yayasan Pelita {Guid.NewGuid():N}"[..40];
        var first = await _network.FoundationAsync(name: name);
        var officer = await _network.NationalAsync();
        var form = NetworkWorld.Form(PartyKind.Foundation, NetworkWorld.Solo, name: name.ToUpperInvariant());

        var refused = Assert.IsType<Outcome<int>.Refused>(await _network.SaveAsync(officer, PartyKind.Foundation, Guid.CreateVersion7(), 0, form));
        Assert.Equal((SaveEntry.Alike, first), (refused.Code, ((PartyLine)refused.Arguments.Single()).Party));
        Assert.True((await _network.SaveAsync(officer, PartyKind.Foundation, Guid.CreateVersion7(), 0, form, seen: true)).IsDone);
    }

    [Fact]
    public async Task What_is_ended_stays_cannot_be_changed_and_can_be_taken_back()
    {
        var (officer, supporter) = (await _network.NationalAsync(), await _network.SupporterAsync());
        var institution = await _network.InstitutionAsync();

        Assert.Equal(2, (await _network.EndAsync(officer, supporter, 1)).Value);
        Assert.Equal(2, (await _network.EndAsync(officer, supporter, 1)).Value);
        Assert.True((await _network.ViewAsync(officer, supporter)).Value.Entry.IsOver);
        Assert.Equal("Ended", Assert.IsType<Outcome<int>.Refused>(await _network.SaveAsync(officer, PartyKind.Supporter, supporter.Id, 2, NetworkWorld.Form(PartyKind.Supporter))).Code);
        var late = await _network.SaveAsync(officer, PartyKind.Agreement, Guid.CreateVersion7(), 0, NetworkWorld.Form(PartyKind.Agreement, owner: institution, supporter: supporter));
        Assert.Equal("PartyEnded", Assert.IsType<Outcome<int>.Invalid>(late).Errors.Single().Code);

        Assert.IsType<Outcome<int>.Conflict>(await _network.EndAsync(officer, supporter, 1, isEnded: false));
        Assert.Equal(3, (await _network.EndAsync(officer, supporter, 2, isEnded: false)).Value);
        Assert.False((await _network.ViewAsync(officer, supporter)).Value.Entry.IsOver);
    }

    [Fact]
    public async Task A_foundation_with_institutions_is_not_dissolved_before_they_are_somewhere_else()
    {
        var (officer, foundation) = (await _network.NationalAsync(), await _network.FoundationAsync());
        var institution = await _network.InstitutionAsync(foundation: foundation);

        Assert.Equal("HasInstitutions", Assert.IsType<Outcome<int>.Refused>(await _network.EndAsync(officer, foundation, 1)).Code);
        Assert.IsType<Outcome<int>.Conflict>(await _network.BelongAsync(officer, institution.Id, null, (await _network.FoundationAsync()).Id));
        Assert.True((await _network.BelongAsync(officer, institution.Id, foundation.Id, null)).IsDone);
        Assert.True((await _network.EndAsync(officer, foundation, 1)).IsDone);
        Assert.Equal("NotThere", Assert.IsType<Outcome<int>.Invalid>(await _network.BelongAsync(officer, institution.Id, null, foundation.Id)).Errors.Single().Code);
    }

    [Fact]
    public async Task Who_says_where_an_institution_belongs_supervises_it()
    {
        var (foundation, institution) = (await _network.FoundationAsync(), await _network.InstitutionAsync());
        var people = both.Direct.People;

        foreach (var actor in new[]
        {
            await people.OfficerAsync(NetworkWorld.Surabaya), await people.HeadAsync(institution.Id), await people.StaffAsync(institution.Id), await people.AdministratorAsync(),
        })
            Assert.IsType<Outcome<int>.NotFound>(await _network.BelongAsync(actor, institution.Id, null, foundation.Id));
        Assert.True((await _network.BelongAsync(await people.OfficerAsync(NetworkWorld.Semarang), institution.Id, null, foundation.Id)).IsDone);
    }

    [Fact]
    public async Task A_name_that_is_there_already_is_asked_about_with_its_offices()
    {
        var (officer, one, two) = (await _network.NationalAsync(), await _network.FoundationAsync(), await _network.FoundationAsync());
        var name = $"Yohanes {Guid.NewGuid():N}";
        var person = await _network.SitsAsync(one, name);

        var refused = Assert.IsType<Outcome<int>.Refused>(await _network.SeatAsync(officer, two, NetworkWorld.Seat($"  {name.ToUpperInvariant()} ")));
        var same = Assert.IsType<SamePerson>(Assert.Single(refused.Arguments));
        Assert.Equal((SaveSeat.SameName, person, one), (refused.Code, same.Id, Assert.Single(same.Seats).Organisation));

        Assert.True((await _network.SeatAsync(officer, two, NetworkWorld.Seat(person: person))).IsDone);
        Assert.Equal(2, (await _network.PersonAsync(officer, person)).Value.Seats.Count);
        // An officer who sees neither board is not told that such a person is known.
        var far = await both.Direct.People.OfficerAsync(NetworkWorld.Surabaya);
        Assert.True((await _network.SeatAsync(far, await _network.FoundationAsync(NetworkWorld.Surabaya), NetworkWorld.Seat(name))).IsDone);
    }

    [Fact]
    public async Task An_office_ends_by_its_last_day_and_comes_back_without_it()
    {
        var (officer, foundation, id) = (await _network.NationalAsync(), await _network.FoundationAsync(), Guid.CreateVersion7());
        await _network.SeatAsync(officer, foundation, NetworkWorld.Seat("Rahmat Hidayat Putra"), id, another: true);

        Assert.Equal(2, (await _network.SeatAsync(officer, foundation, NetworkWorld.Seat(until: new DateOnly(2024, 5, 5)), id, 1)).Value);
        Assert.True(Assert.Single((await _network.ViewAsync(officer, foundation)).Value.Seats).IsOver);
        Assert.IsType<Outcome<int>.Conflict>(await _network.SeatAsync(officer, foundation, NetworkWorld.Seat(), id, 1));
        Assert.Equal(3, (await _network.SeatAsync(officer, foundation, NetworkWorld.Seat(), id, 2)).Value);
        Assert.False(Assert.Single((await _network.ViewAsync(officer, foundation)).Value.Seats).IsOver);
        Assert.Equal("EndBeforeBegin", Assert.IsType<Outcome<int>.Invalid>(await _network.SeatAsync(officer, foundation, NetworkWorld.Seat(until: new DateOnly(2019, 1, 1)), id, 3)).Errors.Single().Code);
    }

    [Fact]
    public async Task Boards_move_with_the_seat_of_their_foundation()
    {
        var foundation = await _network.FoundationAsync();
        var person = await _network.SitsAsync(foundation, "Lukas Tandi");
        var officer = await _network.NationalAsync();

        Assert.True((await _network.SaveAsync(officer, PartyKind.Foundation, foundation.Id, 1, NetworkWorld.Form(PartyKind.Foundation, NetworkWorld.Surabaya))).IsDone);

        Assert.True((await _network.PersonAsync(await both.Direct.People.OfficerAsync(NetworkWorld.Surabaya), person)).IsDone);
    }

    [Fact]
    public async Task A_persons_name_stands_nowhere_in_plain_words()
    {
        var foundation = await _network.FoundationAsync();
        var person = await _network.SitsAsync(foundation, "Theodora Balamakin");
        await _network.CorrectAsync(await _network.NationalAsync(), person, 1, "Theodora Balamaking");
        await _network.EnterAsync(NetworkWorld.Giver("Xaverius Balamaking"), PartyKind.Supporter);

        var kept = await both.Direct.AskAsync<string>("select string_agg(encode(name, 'escape') || encode(name_token, 'escape'), '') from government.person")
            + await both.Direct.AskAsync<string>("select string_agg(name || name_key, '') from government.supporter")
            + await both.Direct.AskAsync<string>("select string_agg(encode(bytes, 'escape'), '') from audit.entry")
            + await both.Direct.AskAsync<string>("select string_agg(payload::text, '') from outbox.event");

        Assert.DoesNotContain("balamak", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Theodora Balamaking", (await _network.PersonAsync(await _network.NationalAsync(), person)).Value.Name);
    }

    [Fact]
    public async Task A_list_is_searched_narrowed_sorted_and_paged()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var network = new NetworkWorld(register);
        foreach (var (name, region) in new[] { ("Bina Kasih", NetworkWorld.Solo), ("Amanah", NetworkWorld.Semarang), ("Cahaya Ilmu", NetworkWorld.Surabaya) })
            await network.FoundationAsync(region, name);
        var officer = await register.People.OfficerAsync(NetworkWorld.Semarang);
        async Task<string?[]> Names(EntryFilter? filter = null, PageRequest? page = null) => [.. (await network.ListAsync(officer, PartyKind.Foundation, filter, page)).Page.Rows.Select(row => row.Name)];

        Assert.Equal(["Amanah", "Bina Kasih", "Cahaya Ilmu"], await Names());
        Assert.Equal(["Cahaya Ilmu"], await Names(new EntryFilter("ILMU")));
        Assert.Equal(["Amanah", "Bina Kasih"], await Names(new EntryFilter(Region: "33")));
        Assert.Equal(["Cahaya Ilmu", "Amanah", "Bina Kasih"], await Names(page: new PageRequest("region", true)));
        var first = await network.ListAsync(officer, PartyKind.Foundation, page: new PageRequest(Size: 2));
        Assert.Equal(["Cahaya Ilmu"], await Names(page: new PageRequest(Size: 2, After: first.Page.After)));
        var amanah = first.Page.Rows[0];
        await network.EndAsync(officer, amanah.Party, 1);
        Assert.Equal(["Amanah"], await Names(new EntryFilter(Ended: true)));
        Assert.Equal(["Bina Kasih", "Cahaya Ilmu"], await Names(new EntryFilter(Ended: false)));
        Assert.Equal(3, first.Count);
    }

    [Fact]
    public async Task An_agreement_is_over_after_its_last_day()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var network = new NetworkWorld(register);
        var (institution, supporter, officer) = (await network.InstitutionAsync(), await network.SupporterAsync(), await network.NationalAsync());
        var form = NetworkWorld.Form(PartyKind.Agreement, owner: institution, supporter: supporter);
        var past = await network.EnterAsync(form.With("UntilDay", "2025-06-30"), PartyKind.Agreement);
        var standing = await network.EnterAsync(form.With("UntilDay", "2090-06-30"), PartyKind.Agreement);

        Assert.Equal(past.Id, Assert.Single((await network.ListAsync(officer, PartyKind.Agreement, new EntryFilter(Ended: true))).Page.Rows).Id);
        Assert.Equal(standing.Id, Assert.Single((await network.ListAsync(officer, PartyKind.Agreement, new EntryFilter(Ended: false))).Page.Rows).Id);
    }

    [Fact]
    public async Task History_tells_who_entered_changed_and_ended_and_of_boards_to_those_who_see_them()
    {
        var foundation = await _network.FoundationAsync();
        var institution = await _network.InstitutionAsync(foundation: foundation);
        var officer = await _network.NationalAsync();
        await _network.SitsAsync(foundation, "Petrus Kanisius");
        await _network.SaveAsync(officer, PartyKind.Foundation, foundation.Id, 1, (await _network.ViewAsync(officer, foundation)).Value.Entry.Form.With("DeedNumber", "99"));
        async Task<string[]> Acts(Actor actor) => [.. (await _network.HistoryAsync(actor, foundation)).Value.Acts.Select(act => act.Sort)];

        Assert.Equal(["Changed", "SeatEntered", "Entered"], await Acts(officer));
        Assert.Equal(["Changed", "SeatEntered", "Entered"], await Acts(await both.Direct.People.HeadAsync(institution.Id)));
        Assert.Equal(["Changed", "Entered"], await Acts(await both.Direct.People.StaffAsync(institution.Id)));
        Assert.Equal(["Changed", "Entered"], await Acts(await both.Direct.People.AdministratorAsync()));
        Assert.Equal(("DeedNumber", "12", "99"), Assert.Single((await _network.HistoryAsync(officer, foundation)).Value.Acts[0].Changes));
    }
}
