using System.Text;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Profiles;
using MerajutASA.Modules.Government.Tests.Pages;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Profiles;

public sealed class PhotoTests(ProfileWorld world) : IClassFixture<ProfileWorld>
{
    private static readonly byte[] Picture = MadeUpFiles.Face(2);

    [Fact]
    public async Task What_is_kept_is_the_picture_alone_without_what_the_camera_told()
    {
        var (institution, head) = await HomeAsync();

        var photo = (await AddAsync(head, institution, WithExif(Picture))).Value;

        var (whole, preview) = (await ReadAsync(head, photo), await ReadAsync(head, photo, preview: true));
        Assert.DoesNotContain("Jalan Rahasia", Encoding.Latin1.GetString(whole!), StringComparison.Ordinal);
        Assert.Equal((byte)0xFF, whole![0]);
        Assert.NotEmpty(preview!);
        Assert.Equal("Ruang belajar", (await ViewAsync(head, institution)).Value.Photos.Single().Alternative);
    }

    public static TheoryData<Role, string, bool, bool, bool> Cases() => new()
    {
        { Role.SocialOfficer, "own", true, true, true },
        { Role.SocialOfficer, "other institution", true, true, true },
        { Role.SocialOfficer, "other region", false, false, false },
        { Role.LksaHead, "own", true, true, true },
        { Role.LksaHead, "other institution", false, false, false },
        { Role.LksaStaff, "own", false, true, false },
        { Role.LksaStaff, "other institution", false, false, false },
        { Role.Administrator, "own", false, false, false },
    };

    /// <summary>Who sees it before it was scanned, who afterwards, and who changes it.</summary>
    [Theory, MemberData(nameof(Cases))]
    public async Task Each_role_sees_and_changes_what_it_may_and_the_rest_is_not_there(Role role, string target, bool before, bool after, bool changes)
    {
        var own = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var village = target == "other region" ? RegisterWorld.Surabaya : RegisterWorld.Semarang;
        var subject = target == "own" ? own : await world.Register.InstitutionAsync(village, state: InstitutionState.Active);
        var national = await world.Register.People.OfficerAsync("");
        var photo = (await AddAsync(national, subject, Picture)).Value;
        var actor = await world.Register.People.OfAsync(role, own, "33.74");

        Assert.Equal(before, await ReadAsync(actor, photo) is not null);
        await ScannedAsync(photo, new ScanVerdict(null));
        Assert.Equal(after, await ReadAsync(actor, photo) is not null);
        Assert.Equal(after, await ViewAsync(actor, subject) is Outcome<PhotoView>.Done { Result.Photos.Count: 1 });
        Assert.Equal(changes, (await AddAsync(actor, subject, Picture)).IsDone);
        Assert.Equal(changes, (await world.Register.World.WithAsync<ChangePhoto, Outcome<int>>(useCase => useCase.DescribeAsync(actor, photo, 2, "Halaman"))).IsDone);
        Assert.Equal(changes, (await RemoveAsync(actor, photo, changes ? 3 : 2)).IsDone);
        Assert.False((await world.Register.World.WithAsync<ReleasePhoto, Outcome<int>>(useCase => useCase.RunAsync(actor, subject, photo, 2, "Sudah saya lihat."))).IsDone);
    }

    [Fact]
    public async Task Without_a_scanner_one_who_answers_for_the_institution_shows_it_for_a_reason()
    {
        var (institution, head) = await HomeAsync();
        var staff = await world.Register.People.StaffAsync(institution);
        var photo = (await AddAsync(head, institution, Picture)).Value;
        Task<Outcome<int>> ReleaseAsync(Actor actor, string? reason) =>
            world.Register.World.WithAsync<ReleasePhoto, Outcome<int>>(useCase => useCase.RunAsync(actor, institution, photo, 1, reason));

        Assert.Empty((await ViewAsync(staff, institution)).Value.Photos);
        Assert.IsType<Outcome<int>.Invalid>(await ReleaseAsync(head, " "));
        Assert.IsType<Outcome<int>.NotFound>(await ReleaseAsync(staff, "Sudah saya lihat."));
        Assert.Equal(2, (await ReleaseAsync(head, "Saya memotretnya sendiri.")).Value);
        Assert.NotNull(await ReadAsync(staff, photo));
        // A verdict that comes later changes nothing of what a person has decided.
        await ScannedAsync(photo, new ScanVerdict("Eicar"));
        Assert.NotNull(await ReadAsync(staff, photo));
    }

    [Fact]
    public async Task What_is_harmful_opens_for_nobody_and_is_shown_to_nobody()
    {
        var (institution, head) = await HomeAsync();
        var photo = (await AddAsync(head, institution, Picture)).Value;
        await ScannedAsync(photo, new ScanVerdict("Eicar"));

        foreach (var actor in new[] { head, await world.Register.People.OfficerAsync("33"), await world.Register.People.StaffAsync(institution) })
            Assert.Null(await ReadAsync(actor, photo));
        Assert.Equal(PictureScan.Infected, (await ViewAsync(head, institution)).Value.Photos.Single().Scan);
        Assert.IsType<Outcome<int>.Refused>(await world.Register.World.WithAsync<ReleasePhoto, Outcome<int>>(useCase => useCase.RunAsync(head, institution, photo, 2, "Tetap tampilkan.")));
    }

    [Fact]
    public async Task What_does_not_hold_is_named_and_nothing_is_kept()
    {
        var (institution, head) = await HomeAsync();

        foreach (var (content, words, faults) in new (byte[]?, string?, string[])[]
        {
            (null, " ", ["File FileMissing", "Alternative AlternativeMissing"]),
            (MadeUpFiles.Page(1), "Gedung", ["File Refusal.NotAllowed"]),
            (Encoding.UTF8.GetBytes("<svg onload='alert(1)'>"), "Gedung", ["File Refusal.NotAllowed"]),
            (Picture[..2_000], "Gedung", ["File Refusal.Damaged"]),
            (Picture, new string('x', 201), ["Alternative TooLong"]),
        })
        {
            var wrong = Assert.IsType<Outcome<Guid>.Invalid>(await AddAsync(head, institution, content, words));
            Assert.Equal(faults, wrong.Errors.Select(error => $"{error.Field} {error.Code}"));
        }

        Assert.Empty((await ViewAsync(head, institution)).Value.Photos);
        for (var number = 0; number < PhotoRules.Most; number++)
            await AddAsync(head, institution, Picture);
        Assert.Equal("TooManyPhotos", Assert.IsType<Outcome<Guid>.Refused>(await AddAsync(head, institution, Picture)).Code);
    }

    [Fact]
    public async Task One_that_was_taken_off_comes_back_until_its_content_is_swept_away()
    {
        var (institution, head) = await HomeAsync();
        var photo = (await AddAsync(head, institution, Picture)).Value;
        var content = await world.Register.AskAsync<Guid>($"select content_id from government.profile_photo where id = '{photo}'");
        async Task<bool> IsWantedAsync() => (await world.Register.World.WithAsync<KeepPhotos, IReadOnlyList<Guid>>(
            keeping => keeping.UnwantedAsync([content], DateTimeOffset.UtcNow.AddHours(-24), default))).Count == 0;

        Assert.Equal(2, (await RemoveAsync(head, photo, 1)).Value);
        Assert.Null(await ReadAsync(head, photo));
        Assert.IsType<Outcome<int>.NotFound>(await RemoveAsync(head, photo, 2));
        Assert.True(await IsWantedAsync());
        Assert.Equal(3, (await PutBackAsync(head, photo, 2)).Value);
        Assert.NotNull(await ReadAsync(head, photo));
        await RemoveAsync(head, photo, 3);
        await world.Register.AskAsync<object>($"update government.profile_photo set removed_at = removed_at - interval '25 hours' where id = '{photo}'");
        Assert.False(await IsWantedAsync());
        Assert.Equal("SweptAway", Assert.IsType<Outcome<int>.Refused>(await PutBackAsync(head, photo, 4)).Code);
    }

    [Fact]
    public async Task With_mongodb_away_nothing_is_added()
    {
        await using var own = new ProfileWorld();
        await own.InitializeAsync();
        var institution = await own.Register.InstitutionAsync(state: InstitutionState.Active);
        var head = await own.Register.People.HeadAsync(institution);
        await own.Engine.KillAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.Register.World.WithAsync<PhotoAdding, Outcome<Guid>>(
            adding => adding.RunAsync(head, Guid.CreateVersion7(), institution, Picture, "Gedung")));

        Assert.Equal(0L, await own.Register.AskAsync<long>("select count(*) from government.profile_photo"));
    }

    [Fact]
    public async Task The_page_asks_for_words_keeps_the_chosen_file_and_shows_what_was_added()
    {
        var (institution, head) = await HomeAsync();
        await using var browser = new Browser(world.Register, head);
        var page = browser.Open<PhotosPage>($"/institutions/{institution}/profile/photos", institution);
        page.WaitForElement("#field-file", TimeSpan.FromSeconds(60));

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Picture, "ruang.jpg", contentType: "image/jpeg"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("apa yang terlihat", page.Find("#field-alternative-error").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        await page.Find("#field-alternative").ChangeAsync("Ruang belajar dengan enam meja");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Ruang belajar dengan enam meja", page.Find(".ma-photo img").GetAttribute("alt")), TimeSpan.FromSeconds(60));
        Assert.Contains("Belum dipindai", page.Find(".ma-photo").TextContent, StringComparison.Ordinal);
    }

    private async Task<(Guid Institution, Actor Head)> HomeAsync()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        return (institution, await world.Register.People.HeadAsync(institution));
    }

    private Task<Outcome<Guid>> AddAsync(Actor actor, Guid institution, byte[]? content, string? words = "Ruang belajar") =>
        world.Register.World.WithAsync<PhotoAdding, Outcome<Guid>>(adding => adding.RunAsync(actor, Guid.CreateVersion7(), institution, content, words));

    private Task<Outcome<PhotoView>> ViewAsync(Actor actor, Guid institution) =>
        world.Register.World.WithAsync<ViewPhotos, Outcome<PhotoView>>(useCase => useCase.RunAsync(actor, institution));

    private Task<Outcome<int>> RemoveAsync(Actor actor, Guid photo, int version) =>
        world.Register.World.WithAsync<ChangePhoto, Outcome<int>>(useCase => useCase.RemoveAsync(actor, photo, version));

    private Task<Outcome<int>> PutBackAsync(Actor actor, Guid photo, int version) =>
        world.Register.World.WithAsync<ChangePhoto, Outcome<int>>(useCase => useCase.PutBackAsync(actor, photo, version));

    private Task<bool> ScannedAsync(Guid photo, ScanVerdict verdict) => world.Register.World.WithAsync<KeepPhotos, bool>(async keeping =>
    {
        await keeping.WriteAsync(photo, verdict, default);
        return true;
    });

    /// <summary>What somebody gets who opens it; null for who may not.</summary>
    private async Task<byte[]?> ReadAsync(Actor actor, Guid photo, bool preview = false)
    {
        if (await world.Register.World.WithAsync<OpenPhoto, Outcome<PictureTicket>>(useCase => useCase.RunAsync(actor, photo, preview)) is not Outcome<PictureTicket>.Done(var ticket))
            return null;
        using var cipher = new FileCipher(ticket.Key);
        return await world.Register.World.Get<FileStore>().ReadWholeAsync(actor, cipher, ticket.Content, ticket.Length);
    }

    /// <summary>The same picture with a segment of EXIF that says where it was taken.</summary>
    private static byte[] WithExif(byte[] jpeg)
    {
        var told = Encoding.ASCII.GetBytes("Exif\0\0Jalan Rahasia 7, Semarang");
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((told.Length + 2) >> 8), (byte)(told.Length + 2), .. told, .. jpeg[2..]];
    }
}
