using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions.InstitutionHistory;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>One entry with its history, for paper.</summary>
public sealed partial class PrintPage
{
    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewInstitution UseCase { get; set; } = default!;

    [Inject] private ViewInstitutionHistory History { get; set; } = default!;

    [Inject] private HistorySentences Sentences { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private async Task<Outcome<PrintedInstitution>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        if (await UseCase.RunAsync(actor, Id) is not Outcome<InstitutionView>.Done found
            || await History.RunAsync(actor, Id) is not Outcome<HistoryPage>.Done history)
            return new Outcome<PrintedInstitution>.NotFound();
        var regions = await Regions.GetAsync();
        return new PrintedInstitution(found.Result, regions, await Sentences.TellAsync(actor, history.Result.Lines, regions));
    }
}
