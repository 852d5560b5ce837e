using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Figures.ShowFigures;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Figures;

/// <summary>The files of published figures over HTTP, as one reader or as nobody.</summary>
internal static class FigureSite
{
    public static Task<WebApplication> StartAsync(FiguresWorld world, Actor? actor) => SiteOfOne.StartAsync(
        world.Children.World, actor,
        services => services.AddSingleton(world.Children.World.Get<FigureReading>()).AddScoped<CaseWords>().AddScoped<FigurePapers>(),
        FigureDownloads.Map, TestContext.Current.CancellationToken);
}
