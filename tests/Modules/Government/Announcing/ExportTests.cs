using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Announcing;
using MerajutASA.Modules.Government.Announcing.ExportAnnouncements;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Announcing;

/// <summary>The list of announcements, and who has read one, on their way out of the portal.</summary>
public sealed class ExportTests(AnnouncementWorld world) : IClassFixture<AnnouncementWorld>
{
    private const string Why = "Rapat koordinasi provinsi.";

    [Fact]
    public async Task An_officer_takes_the_list_as_it_is_filtered_and_the_trail_says_so()
    {
        var officer = await world.Register.People.OfficerAsync("35.78.11");
        await world.PublishedAsync(officer, AnnouncementWorld.Form("35.78.11", "=Rapat bulanan", "Bawa kartu."));
        await world.PublishedAsync(officer, AnnouncementWorld.Form("35.78.11", "Lain", "Tidak perlu apa-apa."));
        await using var site = await SiteAsync(officer);

        var text = await TextAsync(await SendAsync(site, "?q=kartu"));

        Assert.Contains("'=Rapat bulanan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lain;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bawa kartu", text, StringComparison.Ordinal);
        Assert.Contains($"Alasan: {Why}", text, StringComparison.Ordinal);
        Assert.Equal("started ended", await TrailAsync(officer, "government.export-announcements"));
    }

    [Fact]
    public async Task An_officer_takes_along_which_institutions_have_read_and_a_head_who_of_the_staff_has()
    {
        var officer = await world.Register.People.OfficerAsync("35.78.12");
        var (reads, not) = (await world.InstitutionAsync("35.78.12.1001"), await world.InstitutionAsync("35.78.12.1002"));
        var (head, staff) = (await world.Register.People.HeadAsync(reads), await world.Register.People.StaffAsync(reads));
        var id = await world.PublishedAsync(officer, AnnouncementWorld.Form("35.78.12"));
        var own = await world.PublishedAsync(head);
        await world.MarkAsync(staff, id);
        await world.MarkAsync(staff, own);
        await using var officers = await SiteAsync(officer);
        await using var heads = await SiteAsync(head, new Person(staff.AccountId, "Sri Wahyuni", Role.LksaStaff, reads, true), new Person(Guid.NewGuid(), "Dewi Lestari", Role.LksaStaff, reads, true));

        var all = await TextAsync(await SendAsync(officers, $"?of={id}"));
        var unread = await TextAsync(await SendAsync(officers, $"?of={id}&read=no"));
        var people = await TextAsync(await SendAsync(heads, $"?of={own}"));

        Assert.All(new[] { reads, not }, institution => Assert.Contains(institution.ToString(), all, StringComparison.Ordinal));
        Assert.Contains(not.ToString(), unread, StringComparison.Ordinal);
        Assert.DoesNotContain(reads.ToString(), unread, StringComparison.Ordinal);
        Assert.Contains("Sri Wahyuni;Sudah membaca;", people, StringComparison.Ordinal);
        Assert.Contains("Dewi Lestari;Belum membaca;", people, StringComparison.Ordinal);
        Assert.Equal("started ended", await TrailAsync(head, "government.export-staff-readers"));
        Assert.Equal("started ended started ended", await TrailAsync(officer, "government.export-announcement-readers"));
    }

    [Fact]
    public async Task Without_a_reason_the_form_comes_back_and_another_site_role_or_region_gets_nothing()
    {
        var officer = await world.Register.People.OfficerAsync("33.74");
        var home = await world.InstitutionAsync();
        var id = await world.PublishedAsync(officer, AnnouncementWorld.Form("33.74"));
        await using var officers = await SiteAsync(officer);
        await using var below = await SiteAsync(await world.Register.People.OfficerAsync("33.74.01"));
        await using var heads = await SiteAsync(await world.Register.People.HeadAsync(home));

        var reasonless = await SendAsync(officers, $"?of={id}", "singkat");
        Assert.Equal((HttpStatusCode.Redirect, $"/announcements/export?of={id}&wrong=reason"), (reasonless.StatusCode, reasonless.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(officers, "", withToken: false)).StatusCode);
        foreach (var site in new[] { below, heads })
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(site, $"?of={id}")).StatusCode);
        foreach (var actor in new[] { await world.Register.People.StaffAsync(home), await world.Register.People.OfAsync(Role.Administrator, home, "33") })
        {
            await using var others = await SiteAsync(actor);
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(others, "")).StatusCode);
        }
    }

    [Fact]
    public void Only_who_writes_announcements_takes_anything_of_them_out()
    {
        Assert.Equal([Role.LksaHead, Role.SocialOfficer], UseCase.Of<ExportAnnouncements>().Roles.Order());
        Assert.Equal([Role.SocialOfficer], UseCase.Of<ExportReaders>().Roles);
        Assert.Equal([Role.LksaHead], UseCase.Of<ExportStaffReaders>().Roles);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.OK, "text/csv", "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> SendAsync(WebApplication site, string query, string reason = Why, bool withToken = true) =>
        site.PostAsync($"{AnnouncementPaths.ExportFile}{query}", new Dictionary<string, string> { ["reason"] = reason }, withToken, TestContext.Current.CancellationToken);

    private async Task<WebApplication> SiteAsync(Actor actor, params IReadOnlyList<Person> colleagues)
    {
        await world.Register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        return await SiteOfOne.StartAsync(
            world.Register.World, actor,
            services => services.AddSingleton<IPeople>(new Colleagues(colleagues)).AddScoped<AnnouncementExports>().FromWorld<ExportAnnouncements>(world.Register.World)
                .FromWorld<ExportReaders>(world.Register.World).FromWorld<ExportStaffReaders>(world.Register.World).FromWorld<AnnouncementSearch>(world.Register.World),
            AnnouncementDownloads.Map, TestContext.Current.CancellationToken);
    }

    private async Task<string?> TrailAsync(Actor actor, string useCase) => await world.Register.AskAsync<string>(
        $"select string_agg(kind, ' ' order by at) from audit.entry where account_id = '{actor.AccountId}' and use_case = '{useCase}'");

    private sealed class Colleagues(IReadOnlyList<Person> people) : IPeople
    {
        public Task<IReadOnlyDictionary<Guid, Person>> FindAsync(Actor actor, IReadOnlyCollection<Guid> accounts, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, Person>>(people.ToDictionary(person => person.AccountId));

        public Task<IReadOnlyList<Person>> ColleaguesAsync(Actor actor, CancellationToken cancellation = default) => Task.FromResult(people);
    }
}
