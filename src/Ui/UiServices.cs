using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MudBlazor;
using MudBlazor.Services;

namespace MerajutASA.Ui;

/// <summary>What the components of this library need.</summary>
public static class UiServices
{
    public static IServiceCollection AddMerajutUi(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudTextLocalizer>();
        services.AddLocalizationInterceptor(provider => new DefaultLocalizationInterceptor(
            provider.GetRequiredService<ILoggerFactory>(), provider.GetRequiredService<MudLocalizer>())
        {
            IgnoreDefaultEnglish = true,
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Announcements>();
        services.AddScoped<Attempt>();
        services.AddScoped<RememberedColumns>();
        return services;
    }
}
