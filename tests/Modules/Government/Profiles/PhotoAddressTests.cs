using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Profiles;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Profiles;

/// <summary>The address of a profile's photograph over HTTP: who gets the picture, and what everybody else gets.</summary>
public sealed class PhotoAddressTests(ProfileWorld world) : IClassFixture<ProfileWorld>
{
    /// <summary>Who, of which institution; what is answered before it was scanned and afterwards.</summary>
    public static TheoryData<Role?, string, HttpStatusCode, HttpStatusCode> Askers() => new()
    {
        { Role.SocialOfficer, "own", HttpStatusCode.OK, HttpStatusCode.OK },
        { Role.SocialOfficer, "other region", HttpStatusCode.NotFound, HttpStatusCode.NotFound },
        { Role.LksaHead, "own", HttpStatusCode.OK, HttpStatusCode.OK },
        { Role.LksaHead, "other institution", HttpStatusCode.NotFound, HttpStatusCode.NotFound },
        { Role.LksaStaff, "own", HttpStatusCode.NotFound, HttpStatusCode.OK },
        { Role.LksaStaff, "other institution", HttpStatusCode.NotFound, HttpStatusCode.NotFound },
        { Role.Administrator, "own", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden },
        { null, "own", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized },
    };

    [Theory, MemberData(nameof(Askers))]
    public async Task Each_role_gets_the_picture_or_no_sign_of_it(Role? role, string target, HttpStatusCode before, HttpStatusCode after)
    {
        var own = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var village = target == "other region" ? RegisterWorld.Surabaya : RegisterWorld.Semarang;
        var subject = target == "own" ? own : await world.Register.InstitutionAsync(village, state: InstitutionState.Active);
        var photo = await AddAsync(subject);
        await using var site = await SiteAsync(role is { } known ? await world.Register.People.OfAsync(known, own, "33.74") : null);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        foreach (var address in new[] { PhotoFile.Address(photo), PhotoFile.Address(photo, preview: true) })
            Assert.Equal(before, (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        await ScannedAsync(photo, new ScanVerdict(null));
        foreach (var address in new[] { PhotoFile.Address(photo), PhotoFile.Address(photo, preview: true) })
        {
            var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(after, answer.StatusCode);
            if (after != HttpStatusCode.OK)
                Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(
            (await client.GetAsync(PhotoFile.Address(Guid.NewGuid()), TestContext.Current.CancellationToken)).StatusCode,
            after == HttpStatusCode.OK ? HttpStatusCode.NotFound : after);
    }

    [Fact]
    public async Task A_picture_runs_and_loads_nothing_and_one_that_is_harmful_or_taken_off_is_gone()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var head = await world.Register.People.HeadAsync(institution);
        var (harmful, removed, whole) = (await AddAsync(institution), await AddAsync(institution), await AddAsync(institution));
        await ScannedAsync(harmful, new ScanVerdict("Eicar"));
        Assert.True((await world.Register.World.WithAsync<ChangePhoto, Outcome<int>>(useCase => useCase.RemoveAsync(head, removed, 1))).IsDone);
        await using var site = await SiteAsync(head);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        foreach (var photo in new[] { harmful, removed })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(PhotoFile.Address(photo), TestContext.Current.CancellationToken)).StatusCode);
        var answer = await client.GetAsync(PhotoFile.Address(whole), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_mongodb_away_the_answer_says_so()
    {
        await using var own = new ProfileWorld();
        await own.InitializeAsync();
        var institution = await own.Register.InstitutionAsync(state: InstitutionState.Active);
        var photo = await AddAsync(institution, own);
        await own.Engine.KillAsync();
        await using var site = await SiteAsync(await own.Register.People.HeadAsync(institution), own);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(PhotoFile.Address(photo), TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task<Guid> AddAsync(Guid institution, ProfileWorld? of = null)
    {
        var register = (of ?? world).Register;
        var national = await register.People.OfficerAsync("");
        return (await register.World.WithAsync<PhotoAdding, Outcome<Guid>>(adding => adding.RunAsync(national, Guid.CreateVersion7(), institution, MadeUpFiles.Face(2), "Ruang belajar"))).Value;
    }

    private Task<bool> ScannedAsync(Guid photo, ScanVerdict verdict) => world.Register.World.WithAsync<KeepPhotos, bool>(async keeping =>
    {
        await keeping.WriteAsync(photo, verdict, default);
        return true;
    });

    private Task<WebApplication> SiteAsync(Actor? actor, ProfileWorld? of = null) => SiteOfOne.StartAsync(
        (of ?? world).Register.World, actor,
        services => services.FromWorld<OpenPhoto>((of ?? world).Register.World).AddSingleton((of ?? world).Register.World.Get<FileStore>()),
        PhotoFile.Map, TestContext.Current.CancellationToken);
}
