using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Pictures;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>Pictures as evidence: who adds, opens and removes them, and when a head sees them.</summary>
public sealed class EvidenceTests(EvidenceWorld world) : IClassFixture<EvidenceWorld>
{
    private static readonly byte[] Photograph = MadeUpFiles.House(3);

    [Fact]
    public async Task A_picture_is_added_once_drawn_anew_and_opened_by_officers_until_it_is_released_and_reported()
    {
        var (home, office) = await HereAsync();
        var (id, item, picture) = await UnderwayAsync(office, home);
        Assert.Equal(picture, (await world.AddAsync(office, id, item, Photograph, picture)).Value);
        Assert.Equal(picture, (await world.AddAsync(office, id, item, Photograph, picture)).Value);
        var head = await world.Register.People.HeadAsync(home);

        Assert.Single((await world.Inspections.ViewAsync(office, id)).Value.Items[0].Pictures);
        Assert.False((await world.OpenAsync(head, picture)).IsDone);
        Assert.Equal("ReasonMissing", Assert.IsType<Outcome<int>.Invalid>(await world.ReleaseAsync(office, home, id, " ")).Errors.Single().Code);
        Assert.Equal(1, (await world.ReleaseAsync(office, home, id, "Tidak ada pemindai di kantor ini.")).Value);
        Assert.False((await world.OpenAsync(head, picture)).IsDone);
        await ReportAsync(office, id);

        Assert.Equal(picture, (await world.Inspections.ViewAsync(head, id)).Value.Items[0].Pictures.Single().Id);
        using var ticket = (await world.OpenAsync(head, picture)).Value;
        using var cipher = new FileCipher(ticket.Key);
        var opened = await world.Register.World.WithAsync<FileStore, byte[]>(store => store.ReadWholeAsync(head, cipher, ticket.Content, ticket.Length, CancellationToken.None));
        Assert.Equal([0xFF, 0xD8, 0xFF], opened.Take(3));
        Assert.Equal("NotUnderway", Assert.IsType<Outcome<bool>.Refused>(await world.ChangeAsync(office, picture, isRemoved: true)).Code);
        Assert.Equal("NotUnderway", Assert.IsType<Outcome<Guid>.Refused>(await world.AddAsync(office, id, item, Photograph)).Code);
    }

    [Theory, InlineData("staff", false), InlineData("head", false), InlineData("far officer", false), InlineData("administrator", false), InlineData("officer", true)]
    public async Task Only_officers_over_the_region_add_remove_and_release(string who, bool may)
    {
        var (home, office) = await HereAsync();
        var (id, item, _) = await UnderwayAsync(office, home);
        var there = (await world.AddAsync(office, id, item, Photograph)).Value;
        var actor = who switch
        {
            "staff" => await world.Register.People.StaffAsync(home),
            "head" => await world.Register.People.HeadAsync(home),
            "far officer" => await world.Register.People.OfficerAsync("33.72"),
            "administrator" => await world.Register.People.AdministratorAsync(),
            _ => await world.Register.People.OfficerAsync("33"),
        };

        Assert.Equal(may, (await world.AddAsync(actor, id, item, Photograph)).IsDone);
        Assert.Equal(may, (await world.OpenAsync(actor, there)).IsDone);
        Assert.Equal(may, (await world.ChangeAsync(actor, there, isRemoved: true)).IsDone);
        Assert.Equal(may, (await world.ChangeAsync(actor, there, isRemoved: false)).IsDone);
        Assert.Equal(may, (await world.ReleaseAsync(actor, home, id, "Tidak ada pemindai di kantor ini.")).IsDone);
    }

    [Fact]
    public async Task What_is_no_picture_or_one_too_many_is_refused_with_its_reason()
    {
        var (home, office) = await HereAsync();
        var (id, item, _) = await UnderwayAsync(office, home);
        Assert.Equal("Refusal.NotAllowed", Assert.IsType<Outcome<Guid>.Invalid>(await world.AddAsync(office, id, item, "<html>"u8.ToArray())).Errors.Single().Code);
        Assert.Equal("Refusal.NotAllowed", Assert.IsType<Outcome<Guid>.Invalid>(await world.AddAsync(office, id, item, MadeUpFiles.Page(1))).Errors.Single().Code);
        Assert.IsType<Outcome<Guid>.NotFound>(await world.AddAsync(office, id, Guid.NewGuid(), Photograph));
        for (var number = 0; number < 6; number++)
            Assert.True((await world.AddAsync(office, id, item, Photograph)).IsDone);
        Assert.Equal("TooManyPictures", Assert.IsType<Outcome<Guid>.Refused>(await world.AddAsync(office, id, item, Photograph)).Code);
    }

    [Fact]
    public async Task Sweeping_keeps_what_a_record_of_either_kind_names_and_removes_what_was_taken_off_a_day_ago()
    {
        var (home, office) = await HereAsync();
        var (id, item, _) = await UnderwayAsync(office, home);
        var (kept, removed) = ((await world.AddAsync(office, id, item, Photograph)).Value, (await world.AddAsync(office, id, item, Photograph)).Value);
        _ = (await world.ChangeAsync(office, removed, isRemoved: true)).Value;
        await world.Register.AskAsync<object>($"update government.inspection_evidence set removed_at = now() - interval '2 days' where id = '{removed}'; select 1");
        var before = DateTimeOffset.UtcNow - PicturesUpkeep.Kept;
        var files = await FilesAsync(kept, removed);

        var unwanted = files;
        await world.Register.World.WithAsync<IEnumerable<IKeepPictures>, bool>(async kinds =>
        {
            Assert.Equal(2, kinds.Count());
            foreach (var kind in kinds)
                unwanted = await kind.UnwantedAsync(unwanted, before, CancellationToken.None);
            return true;
        });

        Assert.Equal(await FilesAsync(removed), unwanted);
        await world.Register.World.WithAsync<IEnumerable<IFileUpkeep>, bool>(async upkeeps =>
        {
            foreach (var upkeep in upkeeps)
                await upkeep.SweepAsync(CancellationToken.None);
            return true;
        });
        Assert.True((await world.OpenAsync(office, kept)).IsDone);
    }

    [Fact]
    public async Task Without_MongoDB_a_picture_waits_and_everything_else_goes_on()
    {
        var other = new EvidenceWorld();
        await ((IAsyncLifetime)other).InitializeAsync();
        await using (other)
        {
            var home = await other.Inspections.InstitutionAsync();
            var office = await other.Register.People.OfficerAsync("33.74");
            var id = await other.Inspections.UnderwayAsync(office, home);
            var item = (await other.Inspections.ViewAsync(office, id)).Value.Items[0].Item.Id;
            await other.Engine.DisposeAsync();

            var away = await Assert.ThrowsAsync<StoreUnavailableException>(() => other.AddAsync(office, id, item, Photograph));

            Assert.Equal("mongodb", away.Store);
            Assert.True((await other.Inspections.AnswerAsync(office, id, item, ItemResult.Met)).IsDone);
            Assert.Empty((await other.Inspections.ViewAsync(office, id)).Value.Items[0].Pictures);
        }
    }

    private async Task<(Guid Home, Actor Office)> HereAsync() => (await world.Inspections.InstitutionAsync(), await world.Register.People.OfficerAsync("33.74"));

    private async Task<(Guid Inspection, Guid Item, Guid Picture)> UnderwayAsync(Actor office, Guid home)
    {
        var id = await world.Inspections.UnderwayAsync(office, home);
        return (id, (await world.Inspections.ViewAsync(office, id)).Value.Items[0].Item.Id, Guid.CreateVersion7());
    }

    private async Task ReportAsync(Actor office, Guid id)
    {
        foreach (var each in (await world.Inspections.ViewAsync(office, id)).Value.Items)
            _ = (await world.Inspections.AnswerAsync(office, id, each.Item.Id, ItemResult.Met)).Value;
        _ = (await world.Inspections.ReportAsync(office, id, 2)).Value;
    }

    private async Task<IReadOnlyList<Guid>> FilesAsync(params Guid[] pictures)
    {
        var found = new List<Guid>();
        foreach (var picture in pictures)
        {
            found.Add(await world.Register.AskAsync<Guid>($"select content_id from government.inspection_evidence where id = '{picture}'"));
            found.Add(await world.Register.AskAsync<Guid>($"select preview_id from government.inspection_evidence where id = '{picture}'"));
        }

        return found;
    }
}
