using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Institutions;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Seeding;
using MerajutASA.Modules.Children.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children;

/// <summary>The children in care and their cases, for the people of institutions and the officers over them.</summary>
public sealed class ChildrenModule : IModule
{
    public string Name => "children";

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddModuleDatabase<ChildrenDb>(Name, options => new ChildrenDb(options))
            .AddUseCasesFrom<ChildrenModule>()
            .AddHandlersFrom<ChildrenModule>()
            .AddScoped<ICaseloads, Caseloads>()
            .AddScoped<IScopeCheck>(provider => provider.GetRequiredService<ScopeCheck>())
            .AddScoped<IChildrenSeeder, ChildrenSeeder>()
            .AddSingleton<ChildFiltering>()
            .AddSingleton<ChildRulesSource>()
            .AddSingleton<Duplicates>()
            .AddSingleton<Intake>();
        services.AddOptions<CaseSettings>().Bind(configuration.GetSection(CaseSettings.Section));
    }
}
