using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Outbox.Projections;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerajutASA.Infrastructure.Audit.Openings;

/// <summary>Registers the facts of openings: that they can be asked for everywhere, that they are kept where the relay's login is.</summary>
public static class OpeningServices
{
    /// <summary>The table, for the texts of modules.</summary>
    public const string Table = OpeningTable.Name;

    internal static IServiceCollection AddOpeningTable(this IServiceCollection services) => services
        .AddAnalyticsTable(OpeningTable.Registered)
        .AddAnalyticsScript(OpeningTable.Making);

    /// <summary>Beside <c>AddDispatcher</c>: what verifies, rebuilds and tells how far it is.</summary>
    internal static IServiceCollection AddOpenings(this IServiceCollection services) => services
        .AddSingleton(provider => new OpeningLog(provider.GetRequiredKeyedService<NpgsqlDataSource>("relay")))
        .AddSingleton<OpeningTable>()
        .AddProjection<OpeningFacts>();

    /// <summary>Beside <c>AddRelay</c>: counting goes on in this process.</summary>
    internal static IServiceCollection AddOpeningCounting(this IServiceCollection services) => services
        .AddOpenings()
        .AddHostedService<OpeningWorker>();
}
