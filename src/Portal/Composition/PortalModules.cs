using MerajutASA.Infrastructure.Modules;

namespace MerajutASA.Portal.Composition;

internal static class PortalModules
{
    public static void AddModules(this IHostApplicationBuilder builder)
    {
        foreach (var module in ModuleCatalog.Modules)
        {
            builder.Services.AddSingleton(module);
            module.Add(builder.Services, builder.Configuration);
        }
    }
}
