using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Figures.ShowFigures;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Figures;

/// <summary>The files of published figures over HTTP, as one reader or as nobody.</summary>
internal static class FigureSite
{
    public static async Task<WebApplication> StartAsync(FiguresWorld world, Actor? actor)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<IActorSource>(new PersonAtWork { Actor = actor });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(world.Children.World.Get<RegionCatalog>());
        builder.Services.AddSingleton(world.Children.World.Get<FigureReading>());
        builder.Services.AddScoped<CaseWords>();
        builder.Services.AddScoped<FigurePapers>();
        var site = builder.Build();
        FigureDownloads.Map(site);
        await site.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }
}
