using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Portal.Composition;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Portal.Tests.Sample;

/// <summary>The portal as it is composed, with the sample module in its frame and no store behind it.</summary>
public static class SamplePortal
{
    public static async Task<WebApplication> CreateAsync(string url, Action<WebApplicationBuilder>? configure = null, string environment = "Development")
    {
        var portal = await PortalApp.CreateFrameAsync([$"--urls={url}", $"--environment={environment}", "--Merajut:DataProtectionOfficer=Sri Rahayu"], builder =>
        {
            var sample = new SampleModule();
            builder.Services.AddSingleton<IModule>(sample);
            sample.Add(builder.Services, builder.Configuration);
            builder.Services.AddAuthentication(SampleSignIn.Name).AddScheme<AuthenticationSchemeOptions, SampleSignIn>(SampleSignIn.Name, null);
            configure?.Invoke(builder);
        });
        portal.MapGet("/sample/sign-in/{role}", (HttpContext context, string role, string? from) =>
        {
            context.Response.Cookies.Append(SampleSignIn.Cookie, role);
            return Results.LocalRedirect(from ?? "/start");
        });
        portal.MapGet("/sample/who", async (IActorSource actors) => (await actors.FindAsync())?.Role.Stored() ?? "nobody");
        return portal;
    }
}
