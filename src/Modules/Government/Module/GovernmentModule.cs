using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.NameInstitutions;
using MerajutASA.Modules.Government.Institutions.SeedInstitutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Government;

/// <summary>The social offices' module: the register of institutions.</summary>
public sealed class GovernmentModule : IModule
{
    public string Name => "government";

    public void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddModuleDatabase<GovernmentDb>(Name, options => new GovernmentDb(options))
        .AddUseCasesFrom<GovernmentModule>()
        .AddSingleton<IInstitutions, NameInstitutions>()
        .AddScoped<IInstitutionSeeder, InstitutionSeeder>();
}
