using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Announcing;

/// <summary>An announcement of the office of 33.74 to its institutions, and one of a head in it to the own staff: who does what with each.</summary>
public sealed class RoleTests(AnnouncementWorld world) : IClassFixture<AnnouncementWorld>
{
    /// <summary>Who; reads a draft, reads when published, changes, marks as read, counts the institutions.</summary>
    public static TheoryData<string, bool, bool, bool, bool, bool> OfOffice => new()
    {
        { "officer of 33.74", true, true, true, false, true },
        { "officer of 33", true, true, true, false, true },
        { "officer of the country", true, true, true, false, true },
        { "officer of 33.72", false, false, false, false, false },
        { "officer of 33.74.01", false, true, false, false, false },
        { "officer of 35", false, false, false, false, false },
        { "head here", false, true, false, true, false },
        { "staff here", false, true, false, true, false },
        { "head of Solo", false, false, false, false, false },
        { "staff of Solo", false, false, false, false, false },
        { "administrator", false, false, false, false, false },
    };

    [Theory, MemberData(nameof(OfOffice))]
    public async Task Each_role_does_with_an_offices_announcement_what_it_may_and_the_rest_is_not_there(string who, bool draft, bool reads, bool changes, bool marks, bool counts)
    {
        var office = await world.Register.People.OfficerAsync("33.74");
        var actor = await SomeoneAsync(who, await world.InstitutionAsync());
        var id = await world.DraftAsync(office, AnnouncementWorld.Form("33.74"));
        await ShownAsync(actor, id, draft);
        await world.PublishAsync(office, id, 1);

        await ShownAsync(actor, id, reads);
        Assert.Equal(marks, (await world.MarkAsync(actor, id)).IsDone);
        Assert.Equal(counts, (await world.ReadersAsync(actor, id)).IsDone);
        Assert.False((await world.StaffReadersAsync(actor, id)).IsDone);
        await ChangesAsync(actor, id, changes, AnnouncementWorld.Form("33.74", body: "Baru."));
        Assert.Equal(draft, (await world.ViewAsync(actor, id)).IsDone);
    }

    /// <summary>Who; reads a draft, reads when published, changes, marks as read, sees who of the staff has read.</summary>
    public static TheoryData<string, bool, bool, bool, bool, bool> OfHead => new()
    {
        { "head here", true, true, true, false, true },
        { "staff here", false, true, false, true, false },
        { "head of Solo", false, false, false, false, false },
        { "staff of Solo", false, false, false, false, false },
        { "officer of 33.74", false, false, false, false, false },
        { "officer of the country", false, false, false, false, false },
        { "administrator", false, false, false, false, false },
    };

    [Theory, MemberData(nameof(OfHead))]
    public async Task Each_role_does_with_a_heads_announcement_what_it_may_and_the_rest_is_not_there(string who, bool draft, bool reads, bool changes, bool marks, bool counts)
    {
        var home = await world.InstitutionAsync();
        var head = await world.Register.People.HeadAsync(home);
        var actor = await SomeoneAsync(who, home);
        var id = await world.DraftAsync(head);
        await ShownAsync(actor, id, draft);
        await world.PublishAsync(head, id, 1);

        await ShownAsync(actor, id, reads);
        Assert.Equal(marks, (await world.MarkAsync(actor, id)).IsDone);
        Assert.Equal(counts, (await world.StaffReadersAsync(actor, id)).IsDone);
        Assert.False((await world.ReadersAsync(actor, id)).IsDone);
        await ChangesAsync(actor, id, changes, AnnouncementWorld.Form("33.74", body: "Baru."));
        Assert.Equal(changes, (await world.ViewAsync(actor, id)).IsDone);
    }

    [Fact]
    public async Task Staff_and_administrators_write_nothing_and_an_officer_nothing_beyond_the_own_region()
    {
        var home = await world.InstitutionAsync();
        Assert.IsType<Outcome<int>.NotFound>(await world.SaveAsync(await world.Register.People.StaffAsync(home), Guid.NewGuid(), 0, AnnouncementWorld.Form()));
        Assert.IsType<Outcome<int>.NotFound>(await world.SaveAsync(await world.Register.People.OfAsync(Role.Administrator, home, "33"), Guid.NewGuid(), 0, AnnouncementWorld.Form()));
        var officer = await world.Register.People.OfficerAsync("33.74");
        foreach (var beyond in new[] { "", "33", "33.72", "35", "33.7", "x" })
        {
            var wrong = Assert.IsType<Outcome<int>.Invalid>(await world.SaveAsync(officer, Guid.NewGuid(), 0, AnnouncementWorld.Form(beyond)));
            Assert.Equal(("RegionCode", "RegionBeyond"), (wrong.Errors.Single().Field, wrong.Errors.Single().Code));
        }
    }

    [Fact]
    public async Task A_head_speaks_to_the_own_staff_whatever_region_is_named()
    {
        var home = await world.InstitutionAsync();
        var id = await world.PublishedAsync(await world.Register.People.HeadAsync(home), AnnouncementWorld.Form("33"));

        Assert.False((await world.ViewAsync(await world.Register.People.StaffAsync(await world.InstitutionAsync()), id)).IsDone);
        Assert.True((await world.ViewAsync(await world.Register.People.StaffAsync(home), id)).IsDone);
    }

    /// <summary>Past every use case, under the module's login: the policies alone.</summary>
    [Fact]
    public async Task The_policies_alone_keep_drafts_versions_and_readings_from_those_whom_they_are_not_for()
    {
        var home = await world.InstitutionAsync();
        var office = await world.Register.People.OfficerAsync("33.74");
        var draft = await world.DraftAsync(office, AnnouncementWorld.Form("33.74"));
        var published = await world.PublishedAsync(office, AnnouncementWorld.Form("33.74"));
        var (staff, colleague) = (await world.Register.People.StaffAsync(home), await world.Register.People.StaffAsync(home));
        await world.MarkAsync(colleague, published);
        var far = await world.Register.People.StaffAsync(await world.InstitutionAsync(RegisterWorld.Solo));
        async Task<long> CountAsync(Actor actor, string table, Guid id) => (long)(await world.Register.RawAsync(actor, $"select count(*) from government.{table} where {(table == "announcement" ? "id" : "announcement_id")} = '{id}'"))!;

        Assert.Equal((0, 0, 1, 1, 0), (
            await CountAsync(staff, "announcement", draft), await CountAsync(staff, "announcement_version", draft),
            await CountAsync(staff, "announcement", published), await CountAsync(staff, "announcement_version", published),
            await CountAsync(staff, "announcement_reading", published)));
        Assert.Equal(0, await CountAsync(far, "announcement", published));
        Assert.Equal(1, await CountAsync(office, "announcement_reading", published));
        Assert.Equal(0, await CountAsync(await world.Register.People.OfficerAsync("33.72"), "announcement_reading", published));
        await Assert.ThrowsAnyAsync<Exception>(() => world.Register.RawAsync(staff,
            $"insert into government.announcement_reading values (gen_random_uuid(), '{published}', '33.74', '{home}', '{colleague.AccountId}', 1, now(), 1, gen_random_uuid())"));
        Assert.Equal(0, await world.Register.RawAsync(staff, $"update government.announcement set title = 'x', version = version + 1 where id = '{published}'"));
    }

    private async Task ShownAsync(Actor actor, Guid id, bool shown)
    {
        Assert.Equal(shown, (await world.ViewAsync(actor, id)).IsDone);
        Assert.Equal(shown, await world.ListAsync(actor) is Outcome<Government.Announcing.ListAnnouncements.AnnouncementBoard>.Done { Result: var board } && board.Page.Rows.Any(row => row.Id == id));
        if (shown)
            Assert.Equal("Dua hari, pukul 08.30.", await world.ReadAsync(actor, id));
    }

    private async Task ChangesAsync(Actor actor, Guid id, bool may, Government.Announcing.AnnouncementForm form)
    {
        Assert.Equal(may, (await world.SaveAsync(actor, id, 2, form)).IsDone);
        // The record alone lets nobody in either, whatever text it is to name.
        if (!may)
            Assert.IsType<Outcome<int>.NotFound>(await world.Register.World.WithAsync<SaveAnnouncement, Outcome<int>>(useCase => useCase.RunAsync(actor, id, 2, form, Guid.NewGuid())));
        Assert.False((await world.PublishAsync(actor, id, 3)).IsDone);
        Assert.Equal(may, (await world.WithdrawAsync(actor, id, may ? 3 : 2)).IsDone);
        if (!may)
            Assert.IsType<Outcome<int>.NotFound>(await world.WithdrawAsync(await world.Register.People.OfficerAsync("35"), id, 2));
        if (!may)
            await world.WithdrawAsync(await WriterAsync(id), id, 2);
    }

    // Who wrote it: an officer of the whole country stands over every office, and a head is found by the institution.
    private async Task<Actor> WriterAsync(Guid id) =>
        await world.Register.AskAsync<Guid?>($"select institution_id from government.announcement where id = '{id}'") is { } institution
            ? await world.Register.People.HeadAsync(institution)
            : await world.Register.People.OfficerAsync("");

    private async Task<Actor> SomeoneAsync(string who, Guid here) => who switch
    {
        "head here" => await world.Register.People.HeadAsync(here),
        "staff here" => await world.Register.People.StaffAsync(here),
        "head of Solo" => await world.Register.People.HeadAsync(await world.InstitutionAsync(RegisterWorld.Solo)),
        "staff of Solo" => await world.Register.People.StaffAsync(await world.InstitutionAsync(RegisterWorld.Solo)),
        "administrator" => await world.Register.People.OfAsync(Role.Administrator, here, "33"),
        "officer of the country" => await world.Register.People.OfficerAsync(""),
        _ => await world.Register.People.OfficerAsync(who["officer of ".Length..]),
    };
}
