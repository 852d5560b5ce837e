using MerajutASA.Portal.Composition;

namespace MerajutASA.Portal.Verbs;

/// <summary>The portal's services without its pages, for a verb that needs them.</summary>
internal static class VerbHost
{
    /// <summary>The serving portal's own variable, so that a verb and the portal are never of two minds; and, as there, Production where nothing is said.</summary>
    private static string EnvironmentName => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } named ? named : Environments.Production;

    public static HostApplicationBuilder Create()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = EnvironmentName,
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

    /// <summary>Made-up people are neither made nor shown where real children are.</summary>
    public static void RequireDevelopment(string verb)
    {
        if (!string.Equals(EnvironmentName, Environments.Development, StringComparison.OrdinalIgnoreCase))
            throw new VerbRefusedException($"`{verb}` is for development only; this is {EnvironmentName}.");
    }
}
