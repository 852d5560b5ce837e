using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Forms;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Makes the paper of published figures: the page shows it, a file takes it along.</summary>
internal sealed class FigurePapers(IStringLocalizer<Texts> texts, CaseWords words, RegionCatalog regions)
{
    public async Task<FigureSheet> MakeAsync(FigureData data, bool whole = false)
    {
        var said = new FigureWords(texts, words, await regions.GetAsync());
        return new FigureSheet(FigurePaper.Of(data, said, whole), data, said, FigurePaper.Pages(data));
    }
}
