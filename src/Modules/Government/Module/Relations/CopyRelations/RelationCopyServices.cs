using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Outbox.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>The copies of relations in the graph.</summary>
internal static class RelationCopyServices
{
    public static IServiceCollection AddRelationCopies(this IServiceCollection services)
    {
        foreach (var text in RelationGraphTexts.All)
            services.AddGraphText(text);
        foreach (var key in RelationGraphTexts.Keys)
            services.AddGraphKey(key);
        return services.AddProjection<FoundationGraph>().AddProjection<SupporterGraph>().AddProjection<ProgrammeGraph>().AddProjection<AgreementGraph>().AddProjection<SeatGraph>();
    }
}
