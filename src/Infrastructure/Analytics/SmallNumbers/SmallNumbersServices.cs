using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Registers published figures, and for each module what it has to publish.</summary>
public static class SmallNumbersServices
{
    /// <summary>A dataset and where its children are counted.</summary>
    public static IServiceCollection AddFigures<TSource>(this IServiceCollection services, FigureDataset dataset)
        where TSource : class, IFigureSource =>
        services.AddScoped<TSource>().AddSingleton(new FigureSourceType(typeof(TSource), dataset));

    internal static IServiceCollection AddSmallNumbers(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PublishFigures>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<HeldMonths>();
        services.AddSingleton<PublishedFigures>();
        return services.AddSingleton<IPublishedFigures>(provider => provider.GetRequiredService<PublishedFigures>());
    }

    /// <summary>Publishing goes on in this process.</summary>
    internal static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddHostedService<PublishingWorker>();
}
