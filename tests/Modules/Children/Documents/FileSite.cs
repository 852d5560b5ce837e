using System.Security.Claims;
using System.Text.Encodings.Web;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Importing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddLocalization().AddAntiforgery().AddAuthorization();
        builder.Services.AddAuthentication("known").AddScheme<AuthenticationSchemeOptions, Known>("known", null);
        builder.Services.AddSingleton(actor).AddSingleton<IActorSource, Source>().AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(world.Get<RegionCatalog>());
        builder.Services.AddScoped<CaseWords>().AddScoped<ImportChoices>().AddScoped<SampleFile>().AddScoped<DocumentWords>();
        foreach (var type in new[] { typeof(FileLinks), typeof(FileStore), typeof(UploadReceiver) })
            builder.Services.AddSingleton(type, _ => world.Services.GetRequiredService(type));
        Type[] scoped = [typeof(BeginUploadHandler), typeof(ContinueUploadHandler), typeof(UploadFinishing), typeof(DownloadFileHandler), typeof(PreviewFileHandler), typeof(Children.Exports.ExportChildrenHandler)];
        foreach (var type in scoped)
            builder.Services.AddScoped(type, _ => world.Services.CreateScope().ServiceProvider.GetRequiredService(type));
        var site = builder.Build();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseAntiforgery();
        new ChildrenModule().Map(site);
        await site.StartAsync();
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

    private sealed class Source(Actor actor) : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(actor);
    }

    private sealed class Known(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Actor actor)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "x"), new Claim(ClaimTypes.Role, actor.Role.Stored())], "known"));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, "known")));
        }
    }
}
