using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Tests.Documents;

/// <summary>The module's addresses over HTTP, for one person, on the world's stores.</summary>
internal sealed class FileSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private FileSite(WebApplication site, Actor actor, FileLinks links)
    {
        _site = site;
        (Actor, Links) = (actor, links);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Urls.First()) };
    }

    public Actor Actor { get; }

    public FileLinks Links { get; }

    public HttpClient Client { get; }

    public static async Task<FileSite> OfAsync(FilesWorld files, Actor actor)
    {
        var world = files.Children.World;
        var site = await SiteOfOne.StartAsync(
            world, actor,
            services =>
            {
                services.AddSingleton(actor).AddScoped<CaseWords>().AddScoped<ImportChoices>().AddScoped<SampleFile>().AddScoped<DocumentWords>();
                foreach (var type in new[] { typeof(FileLinks), typeof(FileStore), typeof(UploadReceiver) })
                    services.AddSingleton(type, _ => world.Services.GetRequiredService(type));
                services.FromWorld<BeginUploadHandler>(world).FromWorld<ContinueUploadHandler>(world).FromWorld<UploadFinishing>(world)
                    .FromWorld<DownloadFileHandler>(world).FromWorld<PreviewFileHandler>(world).FromWorld<Children.Exports.ExportChildrenHandler>(world);
            },
            new ChildrenModule().Map);
        return new FileSite(site, actor, world.Get<FileLinks>());
    }

    public static HttpRequestMessage Ask(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    public async Task<HttpResponseMessage> PatchAsync(string address, long offset, byte[] piece)
    {
        using var request = Ask(HttpMethod.Patch, address, ("Upload-Offset", $"{offset}"));
        request.Content = new ByteArrayContent(piece);
        request.Content.Headers.ContentType = new("application/offset+octet-stream");
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
    }
}
