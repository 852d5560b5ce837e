using MerajutASA.Portal.Shell;
using MerajutASA.Portal.SignIn;
using MerajutASA.Ui.Theme;

namespace MerajutASA.Portal.Composition;

/// <summary>The portal as it serves: settings, services, pipeline, endpoints.</summary>
internal static class PortalApp
{
    /// <summary><paramref name="configure"/> lets a test add what only it has, last of all.</summary>
    public static Task<WebApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? configure = null) => CreateFrameAsync(args, builder =>
    {
        builder.AddStores();
        builder.Services.AddSignIn();
        builder.AddModules();
        configure?.Invoke(builder);
    });

    /// <summary>The frame alone, with what <paramref name="furnish"/> puts into it: it stands without any store.</summary>
    public static async Task<WebApplication> CreateFrameAsync(string[] args, Action<WebApplicationBuilder> furnish)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Static assets are looked up under this name, whichever process hosts the portal.
            ApplicationName = typeof(App).Assembly.GetName().Name,
        });
        builder.Configuration.AddSettingsFiles();
        builder.AddPortalLogging();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(await ThemeStylesheet.CreateAsync());
        builder.AddPortalShell();
        furnish(builder);

        var app = builder.Build();
        app.UsePortalShell();
        app.MapPortalShell();
        return app;
    }
}
