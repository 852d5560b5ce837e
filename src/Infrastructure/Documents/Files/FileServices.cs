using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Documents.Files;

internal static class FileServices
{
    /// <summary>Storing, inspecting and scanning of files, from <c>Merajut:Files</c>.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<FileSettings>().Bind(configuration.GetSection(FileSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FileSettings>, FileSettingsCheck>();
        services.AddDataProtection();
        services.AddSingleton(provider => new FileStore(provider.GetRequiredService<MongoStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<FileInspector>();
        services.AddSingleton<IMalwareScanner, ClamdScanner>();
        services.AddSingleton<SealedScan>();
        services.AddSingleton<FileSweep>();
        services.AddSingleton<FileLinks>();
        return services;
    }

    /// <summary>The work on files that nobody asks for; in the relay's process alone.</summary>
    public static IServiceCollection AddFileUpkeep(this IServiceCollection services) => services.AddHostedService<FileUpkeepWorker>();
}
