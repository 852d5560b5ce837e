using MerajutASA.Infrastructure.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>What the web of institutions asks of the graph.</summary>
internal static class RelationServices
{
    public static IServiceCollection AddRelationTexts(this IServiceCollection services)
    {
        foreach (var text in RelationTexts.All)
            services.AddGraphText(text);
        return services;
    }
}
