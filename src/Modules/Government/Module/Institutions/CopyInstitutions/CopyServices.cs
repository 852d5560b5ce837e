using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Outbox.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>The register's copies in other stores.</summary>
internal static class CopyServices
{
    public static IServiceCollection AddInstitutionCopies(this IServiceCollection services)
    {
        foreach (var text in InstitutionGraphTexts.All)
            services.AddGraphText(text);
        services.AddGraphKey(new GraphKey("Institution", "id")).AddGraphKey(new GraphKey("Region", "code"));
        return services.AddProjection<InstitutionGraph>().AddProjection<InstitutionProfiles>();
    }
}
