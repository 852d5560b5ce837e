using MerajutASA.Infrastructure.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>What the pages about relations ask of the graph.</summary>
internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        foreach (var text in WebTexts.All)
            services.AddGraphText(text);
        return services.AddScoped<WebReader>();
    }
}
