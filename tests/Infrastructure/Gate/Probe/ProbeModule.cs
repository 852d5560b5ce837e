using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Tests.Gate.Probe;

/// <summary>Borrows the login and the name of Children.</summary>
internal sealed class ProbeModule : IModule
{
    public string Name => "children";

    public void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddModuleDatabase<ProbeDb>(Name, options => new ProbeDb(options));
}
