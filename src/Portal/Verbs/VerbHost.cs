using MerajutASA.Portal.Composition;

namespace MerajutASA.Portal.Verbs;

/// <summary>The portal's services without its pages, for a verb that needs them.</summary>
internal static class VerbHost
{
    public static HostApplicationBuilder Create()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            // The serving portal's own variable, so that a verb and the portal are never of two minds.
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
        });
        builder.Configuration.AddSettingsFiles();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Modules register what their pages need, too; a verb has no pages, so those parts cannot be built here and are never asked for.
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = false }));
        builder.Services.AddLocalization();
        builder.AddStores();
        builder.AddModules();
        return builder;
    }

    /// <summary>Settings alone, for verbs that use another login than the portal's.</summary>
    public static IConfiguration Settings()
    {
        var settings = new ConfigurationManager();
        settings.AddEnvironmentVariables();
        settings.AddSettingsFiles();
        return settings;
    }

    /// <summary>Development data is never made where real children are.</summary>
    public static void RequireDevelopment(IHostEnvironment environment, string verb)
    {
        if (!environment.IsDevelopment())
            throw new VerbRefusedException($"`{verb}` is for development only; this is {environment.EnvironmentName}.");
    }
}
