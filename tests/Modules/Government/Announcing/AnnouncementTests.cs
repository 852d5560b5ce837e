using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing;
using MerajutASA.Modules.Government.Announcing.KeepTexts;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Announcing;

public sealed class AnnouncementTests(AnnouncementWorld world) : IClassFixture<AnnouncementWorld>
{
    [Fact]
    public async Task Other_words_are_another_version_and_readers_see_those_that_were_published()
    {
        var officer = await world.Register.People.OfficerAsync("33");
        var staff = await world.Register.People.StaffAsync(await world.InstitutionAsync());
        var id = await world.DraftAsync(officer, AnnouncementWorld.Form(body: "  Satu.\r\nDua. "));
        Assert.Equal(2, (await world.SaveAsync(officer, id, 1, AnnouncementWorld.Form(body: "Tiga."))).Value);
        // Pinning it says nothing else.
        Assert.Equal(2, (await world.SaveAsync(officer, id, 2, AnnouncementWorld.Form(body: "Tiga. ") with { Pinned = true })).Value);
        await world.PublishAsync(officer, id, 3);
        Assert.Equal(3, (await world.SaveAsync(officer, id, 4, AnnouncementWorld.Form(title: "Judul lain", body: "Empat."))).Value);

        Assert.Equal([3, 2, 1], (await world.ViewAsync(officer, id)).Value.Lines.Select(line => line.Number));
        var seen = (await world.ViewAsync(staff, id)).Value;
        Assert.Equal([3, 2], seen.Lines.Select(line => line.Number));
        Assert.Equal("Judul lain", seen.Title);
        var words = await Task.WhenAll(seen.Lines.Select(line => world.Register.World.WithAsync<AnnouncementTexts, AnnouncementWords>(texts => texts.ReadAsync(staff, seen, line))));
        Assert.Equal(["Empat.", "Tiga."], words.Select(each => each.Body));
    }

    [Fact]
    public async Task A_mark_counts_until_the_writer_asks_to_be_read_again()
    {
        var officer = await world.Register.People.OfficerAsync("33.72");
        var (home, other) = (await world.InstitutionAsync(RegisterWorld.Solo), await world.InstitutionAsync(RegisterWorld.Solo));
        var (head, staff) = (await world.Register.People.HeadAsync(home), await world.Register.People.StaffAsync(home));
        var id = await world.PublishedAsync(officer, AnnouncementWorld.Form("33.72"));
        Assert.Contains(id, await world.SeenAsync(staff, AnnouncementShow.Unread));

        // Two clicks, and two people of one institution.
        await Task.WhenAll(world.MarkAsync(staff, id), world.MarkAsync(staff, id));
        await world.MarkAsync(head, id);
        var board = (await world.ReadersAsync(officer, id)).Value;
        Assert.Equal(1, board.Read.Read);
        Assert.Equal(2, board.Page.Rows.Single(row => row.Institution == home).People);
        Assert.Equal([home], (await world.ReadersAsync(officer, id, hasRead: true)).Value.Page.Rows.Select(row => row.Institution));
        Assert.Contains(other, (await world.ReadersAsync(officer, id, hasRead: false)).Value.Page.Rows.Select(row => row.Institution));
        Assert.DoesNotContain(id, await world.SeenAsync(staff, AnnouncementShow.Unread));

        await world.SaveAsync(officer, id, 2, AnnouncementWorld.Form("33.72", body: "Ejaan dibetulkan."));
        Assert.Equal(AnnouncementMark.Read, (await world.ViewAsync(staff, id)).Value.Mark);
        await world.SaveAsync(officer, id, 3, AnnouncementWorld.Form("33.72", body: "Tempatnya pindah.") with { ReadAgain = true });
        Assert.Equal(AnnouncementMark.Changed, (await world.ViewAsync(staff, id)).Value.Mark);
        Assert.Equal(0, (await world.ReadersAsync(officer, id)).Value.Read.Read);
        await world.MarkAsync(staff, id, 3);
        Assert.Equal((AnnouncementMark.Read, 1), ((await world.ViewAsync(staff, id)).Value.Mark, (await world.ViewAsync(officer, id)).Value.Count!.Read));
        Assert.False((await world.MarkAsync(staff, id, 4)).IsDone);
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_for_readers_and_stays_as_it_is()
    {
        var officer = await world.Register.People.OfficerAsync("33");
        var staff = await world.Register.People.StaffAsync(await world.InstitutionAsync());
        var id = await world.PublishedAsync(officer);
        await world.MarkAsync(staff, id);
        Assert.Equal([("Reason", "Required")], Assert.IsType<Outcome<int>.Invalid>(await world.WithdrawAsync(officer, id, 2, "  ")).Errors.Select(error => (error.Field, error.Code)));
        Assert.Equal("TooShort", Assert.IsType<Outcome<int>.Invalid>(await world.WithdrawAsync(officer, id, 2, "salah")).Errors.Single().Code);

        await world.WithdrawAsync(officer, id, 2);

        Assert.IsType<Outcome<AnnouncementView>.NotFound>(await world.ViewAsync(staff, id));
        Assert.DoesNotContain(id, await world.SeenAsync(staff, AnnouncementShow.All));
        Assert.False((await world.MarkAsync(staff, id)).IsDone);
        var view = (await world.ViewAsync(officer, id)).Value;
        Assert.Equal((AnnouncementState.Withdrawn, "Tanggalnya keliru."), (view.State, view.WithdrawnReason));
        Assert.Contains(id, await world.SeenAsync(officer, AnnouncementShow.Withdrawn));
        Assert.IsType<Outcome<int>.Refused>(await world.SaveAsync(officer, id, 3, AnnouncementWorld.Form()));
        Assert.IsType<Outcome<int>.Refused>(await world.PublishAsync(officer, id, 3));
        Assert.IsType<Outcome<int>.Refused>(await world.WithdrawAsync(officer, id, 3));
    }

    [Fact]
    public async Task What_holds_later_is_not_there_yet_and_what_ended_is_found_where_one_looks_for_it()
    {
        var today = IndonesianDay.Of(DateTimeOffset.UtcNow);
        var officer = await world.Register.People.OfficerAsync("33");
        var staff = await world.Register.People.StaffAsync(await world.InstitutionAsync());
        var later = await world.PublishedAsync(officer, AnnouncementWorld.Form() with { ValidFrom = today.AddDays(2) });
        var ended = await world.PublishedAsync(officer, AnnouncementWorld.Form() with { ValidUntil = today });
        await world.Register.AskAsync<object>($"update government.announcement set valid_until = current_date - 3 where id = '{ended}'");

        Assert.False((await world.ViewAsync(staff, later)).IsDone);
        Assert.False((await world.MarkAsync(staff, later)).IsDone);
        Assert.DoesNotContain(later, await world.SeenAsync(staff, AnnouncementShow.All));
        Assert.Contains(later, await world.SeenAsync(officer));
        Assert.DoesNotContain(ended, await world.SeenAsync(staff));
        Assert.DoesNotContain(ended, await world.SeenAsync(staff, AnnouncementShow.Unread));
        Assert.Contains(ended, await world.SeenAsync(staff, AnnouncementShow.Ended));
        Assert.True((await world.ViewAsync(staff, ended)).IsDone);
    }

    [Fact]
    public async Task Of_two_that_save_at_once_one_hears_of_the_other()
    {
        var officer = await world.Register.People.OfficerAsync("33");
        var id = await world.PublishedAsync(officer);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => world.SaveAsync(officer, id, 2, AnnouncementWorld.Form(body: $"Nomor {number}."))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(3, outcomes.Count(outcome => outcome is Outcome<int>.Conflict));
        Assert.IsType<Outcome<int>.Conflict>(await world.WithdrawAsync(officer, id, 2));
        Assert.Equal([2, 1], (await world.ViewAsync(officer, id)).Value.Lines.Select(line => line.Number));
    }

    [Fact]
    public async Task What_does_not_hold_is_named()
    {
        var officer = await world.Register.People.OfficerAsync("33");
        var today = IndonesianDay.Of(DateTimeOffset.UtcNow);

        var wrong = Assert.IsType<Outcome<int>.Invalid>(await world.SaveAsync(officer, Guid.NewGuid(), 0, new AnnouncementForm
        {
            Title = new string('x', 151),
            Body = " ",
            TitleEnglish = "Training",
            RegionCode = "33",
            ValidFrom = today.AddDays(3),
            ValidUntil = today.AddDays(2),
        }));

        Assert.Equal([("Title", "TooLong.Title"), ("Body", "Required.Body"), ("BodyEnglish", "Required.BodyEnglish"), ("ValidUntil", "UntilBeforeFrom")], wrong.Errors.Select(error => (error.Field, error.Code)));
        Assert.Equal("UntilPast", Assert.IsType<Outcome<int>.Invalid>(
            await world.SaveAsync(officer, Guid.NewGuid(), 0, AnnouncementWorld.Form() with { ValidUntil = today.AddDays(-1) })).Errors.Single().Code);
        var published = await world.PublishedAsync(officer);
        Assert.Equal("RegionStands", Assert.IsType<Outcome<int>.Invalid>(await world.SaveAsync(officer, published, 2, AnnouncementWorld.Form("33.74"))).Errors.Single().Code);
    }

    [Fact]
    public async Task A_draft_meant_for_another_region_is_read_there_and_its_older_texts_follow()
    {
        var officer = await world.Register.People.OfficerAsync("33");
        var solo = await world.Register.People.StaffAsync(await world.InstitutionAsync(RegisterWorld.Solo));
        var id = await world.DraftAsync(officer, AnnouncementWorld.Form("33.74"));
        // The words stay, so the text that was written for 33.74 is read in 33.72 once the relay has told of it.
        Assert.Equal(1, (await world.SaveAsync(officer, id, 1, AnnouncementWorld.Form("33.72"))).Value);
        await world.PublishAsync(officer, id, 2);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.ReadAsync(solo, id));

        await world.Register.World.RelayAsync();

        Assert.Equal("Dua hari, pukul 08.30.", await world.ReadAsync(solo, id));
        await using var scope = world.Register.World.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<AnnouncementScopes>().CompareAsync(default)).IsEqual);
    }

    [Fact]
    public async Task An_institution_that_moves_reads_what_is_told_where_it_lies_now()
    {
        var (java, east) = (await world.Register.People.OfficerAsync("33"), await world.Register.People.OfficerAsync("35"));
        var home = await world.InstitutionAsync();
        var staff = await world.Register.People.StaffAsync(home);
        var (before, after) = (await world.PublishedAsync(java, AnnouncementWorld.Form("33.74.01")), await world.PublishedAsync(east, AnnouncementWorld.Form("35.78")));
        var national = await world.Register.People.OfficerAsync("");
        var form = (await world.Register.ViewAsync(national, home)).Value.Form;
        await world.Register.ChangeAsync(national, home, 2, form with { RegionCode = RegisterWorld.Surabaya });

        Assert.False((await world.ViewAsync(staff, before)).IsDone);
        Assert.Equal("Dua hari, pukul 08.30.", await world.ReadAsync(staff, after));
    }

    [Fact]
    public async Task Pinned_ones_stand_first_then_the_newest_and_pages_sorting_and_search_keep_all_of_them()
    {
        var officer = await world.Register.People.OfficerAsync("12.71.01");
        var pinned = await world.PublishedAsync(officer, AnnouncementWorld.Form("12.71.01", "Álpha") with { Pinned = true });
        var others = new List<Guid>();
        foreach (var title in new[] { "Delta", "Charlie", "Bravo" })
            others.Add(await world.PublishedAsync(officer, AnnouncementWorld.Form("12.71.01", title)));
        await world.Register.AskAsync<object>("update government.announcement set place = place - 60 where title = 'Charlie'");

        var first = (await world.ListAsync(officer, page: new PageRequest(Size: 2))).Value;
        var second = (await world.ListAsync(officer, page: new PageRequest(After: first.Page.After, Size: 2))).Value;
        Assert.Equal([pinned, others[1]], first.Page.Rows.Select(row => row.Id));
        Assert.Equal(4, first.Count);
        Assert.Equal(others.Append(pinned).Order(), first.Page.Rows.Concat(second.Page.Rows).Select(row => row.Id).Order());
        foreach (var column in AnnouncementOrder.Columns.Names)
            Assert.Equal(4, (await world.ListAsync(officer, page: new PageRequest(column, true))).Value.Page.Rows.Count);
        Assert.Equal(["Álpha", "Bravo", "Charlie", "Delta"], (await world.ListAsync(officer, page: new PageRequest("title"))).Value.Page.Rows.Select(row => row.Title));
        Assert.Equal([pinned], (await world.ListAsync(officer, text: "ALPHA")).Value.Page.Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task Today_names_what_waits_to_be_read_and_drafts_that_wait_for_their_writer()
    {
        var officer = await world.Register.People.OfficerAsync("35.78.02");
        var home = await world.InstitutionAsync("35.78.02.1001");
        var (head, staff) = (await world.Register.People.HeadAsync(home), await world.Register.People.StaffAsync(home));
        var (draft, told, own) = (await world.DraftAsync(officer, AnnouncementWorld.Form("35.78.02")), await world.PublishedAsync(officer, AnnouncementWorld.Form("35.78.02")), await world.PublishedAsync(head));

        Assert.Equal([draft], (await world.WaitingAsync(officer)).Single(list => list.Kind == AnnouncementShow.Draft).First.Select(each => each.Id));
        Assert.Equal(new[] { told, own }.Order(), (await MineAsync(staff)).Order());
        Assert.Equal([told], await MineAsync(head));
        await world.MarkAsync(staff, told);
        await world.MarkAsync(staff, own);
        Assert.Empty(await MineAsync(staff));
        Assert.Equal([told], await MineAsync(head));

        // What other tests announce to the whole country waits for everybody.
        async Task<IEnumerable<Guid>> MineAsync(Actor actor) =>
            (await world.WaitingAsync(actor)).Where(list => list.Kind != AnnouncementShow.Draft).SelectMany(list => list.First).Select(each => each.Id).Intersect([told, own]);
    }

    [Fact]
    public async Task A_head_sees_who_of_the_staff_has_read()
    {
        var home = await world.InstitutionAsync();
        var (head, staff, colleague) = (await world.Register.People.HeadAsync(home), await world.Register.People.StaffAsync(home), await world.Register.People.StaffAsync(home));
        var id = await world.PublishedAsync(head);
        await world.MarkAsync(staff, id);

        var reading = (await world.StaffReadersAsync(head, id)).Value;

        Assert.True(reading.ReadAt.ContainsKey(staff.AccountId));
        Assert.False(reading.ReadAt.ContainsKey(colleague.AccountId));
    }

    [Fact]
    public async Task With_mongodb_away_nothing_is_saved_and_the_list_goes_on()
    {
        await using var own = new AnnouncementWorld();
        await own.InitializeAsync();
        var officer = await own.Register.People.OfficerAsync("33");
        var id = await own.PublishedAsync(officer);
        await own.Engine.KillAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.SaveAsync(officer, id, 2, AnnouncementWorld.Form(body: "Baru.")));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.ReadAsync(officer, id));

        Assert.Equal([1], (await own.ViewAsync(officer, id)).Value.Lines.Select(line => line.Number));
        Assert.Equal([id], await own.SeenAsync(officer));
    }
}
