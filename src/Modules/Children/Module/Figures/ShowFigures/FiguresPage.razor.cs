using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Papers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Shows what is published, as its address says.</summary>
public sealed partial class FiguresPage
{
    [Inject] private FigureReading Reading { get; set; } = default!;

    [Inject] private FigurePapers Papers { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private async Task<Outcome<FigureSheet>> FindAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        var ask = FigureAddress.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        var outcome = await Reading.RunAsync(await Actors.FindAsync() ?? Actor.Nobody, ask);
        return outcome is Outcome<FigureData>.Done(var data) ? await Papers.MakeAsync(data) : outcome.As<FigureData, FigureSheet>();
    }

    private static string FileOf(FigureAsk ask, PaperKind kind) => QueryHelpers.AddQueryString(FigureAddress.File + FigureAddress.Query(ask with { Page = 1 }), "format", Codes.Of(kind));
}
