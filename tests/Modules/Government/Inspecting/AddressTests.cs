using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Inspecting.AnswerItem;
using MerajutASA.Modules.Government.Inspecting.CountInspections;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Inspecting.ExportInspections;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>The addresses behind the checklist and the files over HTTP: who is answered, with what, and what another site cannot do.</summary>
public sealed class AddressTests(EvidenceWorld world) : IClassFixture<EvidenceWorld>
{
    private static readonly byte[] Photograph = MadeUpFiles.House(5);

    [Fact]
    public async Task An_answer_and_a_picture_are_kept_by_their_header_and_shown_to_who_comes_second()
    {
        var (home, office, id, item) = await UnderwayAsync();
        await using var site = await SiteAsync(office);
        var sent = new SentAnswer(item, "partly", "Tiga dari lima.", 0, Guid.CreateVersion7());

        Assert.Equal((HttpStatusCode.OK, 1), await AnswerAsync(site, id, sent));
        Assert.Equal((HttpStatusCode.OK, 1), await AnswerAsync(site, id, sent));
        await using var other = await SiteAsync(await world.Register.People.OfficerAsync("33"));
        Assert.Equal((HttpStatusCode.Conflict, 1), await AnswerAsync(other, id, sent with { Result = "met", Sending = Guid.CreateVersion7() }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnswerAsync(site, id, sent with { Result = "x", Sending = Guid.CreateVersion7() })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(site, Guid.NewGuid(), sent)).Status);
        var picture = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.OK, (await PictureAsync(site, id, item, picture, Photograph)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PictureAsync(site, id, item, Guid.CreateVersion7(), "<html>"u8.ToArray())).StatusCode);
        using var opened = await GetAsync(site, EvidenceEndpoints.Address(picture));
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (opened.StatusCode, opened.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("sandbox;", opened.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await using var heads = await SiteAsync(await world.Register.People.HeadAsync(home));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(heads, EvidenceEndpoints.Address(picture))).StatusCode);
    }

    [Fact]
    public async Task Without_the_header_or_from_another_site_nothing_is_kept()
    {
        var (_, office, id, item) = await UnderwayAsync();
        await using var site = await SiteAsync(office);
        var sent = new SentAnswer(item, "met", null, 0, Guid.CreateVersion7());

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await AnswerAsync(site, id, sent, header: null)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await AnswerAsync(site, id, sent, origin: "cross-site")).Status);
        Assert.Null((await world.Inspections.ViewAsync(office, id)).Value.Items[0].Answer);
    }

    public static TheoryData<Role?, HttpStatusCode> Others => new()
    {
        { null, HttpStatusCode.Unauthorized },
        { Role.LksaHead, HttpStatusCode.Forbidden },
        { Role.LksaStaff, HttpStatusCode.Forbidden },
        { Role.Administrator, HttpStatusCode.Forbidden },
    };

    [Theory, MemberData(nameof(Others))]
    public async Task Nobody_else_answers(Role? role, HttpStatusCode told)
    {
        var (home, office, id, item) = await UnderwayAsync();
        await using var site = await SiteAsync(role is { } known ? await world.Register.People.OfAsync(known, home, "33.74") : null);

        Assert.Equal(told, (await AnswerAsync(site, id, new SentAnswer(item, "met", null, 0, Guid.CreateVersion7()))).Status);
        Assert.Equal(told, (await PictureAsync(site, id, item, Guid.CreateVersion7(), Photograph)).StatusCode);
        Assert.Null((await world.Inspections.ViewAsync(office, id)).Value.Items[0].Answer);
        Assert.Empty((await world.Inspections.ViewAsync(office, id)).Value.Items[0].Pictures);
    }

    [Fact]
    public async Task The_list_leaves_as_CSV_or_PDF_with_its_reason_and_not_without()
    {
        var (_, office, _, _) = await UnderwayAsync();
        await world.Register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, office.AccountId)], TestContext.Current.CancellationToken);
        await using var site = await SiteAsync(office);
        Task<HttpResponseMessage> SendAsync(string reason, string format) =>
            site.PostAsync(InspectionPaths.ExportFile, new Dictionary<string, string> { ["reason"] = reason, ["format"] = format }, cancellation: TestContext.Current.CancellationToken);

        using var csv = await SendAsync("Rapat koordinasi provinsi.", "csv");
        using var pdf = await SendAsync("Rapat koordinasi provinsi.", "pdf");

        Assert.Contains("Panti Asuhan Nomor", await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("%PDF-"u8.ToArray(), (await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..5]);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync("x", "csv")).StatusCode);
        Assert.Equal("started ended started ended", await world.Register.AskAsync<string>(
            $"select string_agg(kind, ' ' order by at) from audit.entry where account_id = '{office.AccountId}' and use_case = 'government.export-inspections'"));
    }

    private async Task<(Guid Home, Actor Office, Guid Inspection, Guid Item)> UnderwayAsync()
    {
        var home = await world.Inspections.InstitutionAsync();
        var office = await world.Register.People.OfficerAsync("33.74");
        var id = await world.Inspections.UnderwayAsync(office, home);
        return (home, office, id, (await world.Inspections.ViewAsync(office, id)).Value.Items[0].Item.Id);
    }

    private Task<WebApplication> SiteAsync(Actor? actor) => SiteOfOne.StartAsync(
        world.Register.World, actor,
        services => services.AddSingleton(world.Register.World.Get<FileStore>()).FromWorld<AnswerItem>(world.Register.World).FromWorld<EvidenceAdding>(world.Register.World)
            .FromWorld<OpenEvidence>(world.Register.World).FromWorld<ExportInspections>(world.Register.World).FromWorld<ExportCounts>(world.Register.World),
        endpoints =>
        {
            AnswerEndpoint.Map(endpoints);
            EvidenceEndpoints.Map(endpoints);
            InspectionDownloads.Map(endpoints);
        },
        TestContext.Current.CancellationToken);

    private static async Task<(HttpStatusCode Status, int? Version)> AnswerAsync(WebApplication site, Guid inspection, SentAnswer sent, string? header = "1", string origin = "same-origin")
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, InspectionPaths.Answers(inspection)) { Content = JsonContent.Create(sent) };
        if (header is not null)
            request.Headers.Add(AnswerEndpoint.Header, header);
        request.Headers.Add("Sec-Fetch-Site", origin);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict ? JsonDocument.Parse(text).RootElement.GetProperty("version").GetInt32() : null);
    }

    private static async Task<HttpResponseMessage> PictureAsync(WebApplication site, Guid inspection, Guid item, Guid picture, byte[] content)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{InspectionPaths.Evidence(inspection)}?item={item}&picture={picture}") { Content = new ByteArrayContent(content) };
        request.Headers.Add(AnswerEndpoint.Header, "1");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> GetAsync(WebApplication site, string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        return await client.GetAsync(address, TestContext.Current.CancellationToken);
    }
}
