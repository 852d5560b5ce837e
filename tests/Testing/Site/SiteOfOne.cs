using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Testing.Site;

/// <summary>Addresses over HTTP on a world's stores, for one person who has signed in or for nobody.</summary>
public static class SiteOfOne
{
    /// <param name="world">Whose stores.</param>
    /// <param name="actor">The person; null for nobody.</param>
    /// <param name="services">What the addresses need beside the ordinary; <see cref="FromWorld{T}"/> takes it from the world.</param>
    /// <param name="map">The addresses.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<WebApplication> StartAsync(World.World world, Actor? actor, Action<IServiceCollection> services, Action<IEndpointRouteBuilder> map, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(map);
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddLocalization().AddAntiforgery().AddAuthorization();
        builder.Services.AddAuthentication(KnownPerson.Scheme).AddScheme<AuthenticationSchemeOptions, KnownPerson>(KnownPerson.Scheme, null);
        builder.Services.AddSingleton<IActorSource>(new OnePerson(actor)).AddSingleton(TimeProvider.System).AddSingleton(world.Get<RegionCatalog>());
        services(builder.Services);
        var site = builder.Build();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken!);
        map(site);
        await site.StartAsync(cancellation);
        return site;
    }

    /// <summary>A use case of the world, a new one for each request.</summary>
    public static IServiceCollection FromWorld<T>(this IServiceCollection services, World.World world)
        where T : class => services.AddScoped(_ => world.Services.CreateScope().ServiceProvider.GetRequiredService<T>());

    /// <summary>Sends a form as a page would; without its token as another site would. A redirection is not followed.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this WebApplication site, string address, IEnumerable<KeyValuePair<string, string>> fields, bool withToken = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Urls.First()) };
        var token = await client.GetStringAsync("/token", cancellation);
        using var form = new FormUrlEncodedContent(withToken ? [.. fields, new("__RequestVerificationToken", token)] : fields);
        return await client.PostAsync(address, form, cancellation);
    }
}
