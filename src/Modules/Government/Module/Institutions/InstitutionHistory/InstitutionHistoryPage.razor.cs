using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>What was done with an entry, newest first.</summary>
public sealed partial class InstitutionHistoryPage
{
    [Parameter] public Guid Id { get; set; }

    /// <summary>Where an older page begins.</summary>
    [SupplyParameterFromQuery(Name = "before")] private string? Before { get; set; }

    [Inject] private ViewInstitutionHistory UseCase { get; set; } = default!;

    [Inject] private ViewInstitution.ViewInstitution View { get; set; } = default!;

    [Inject] private HistorySentences Sentences { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    private async Task<Outcome<HistoryTold>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        if (await View.RunAsync(actor, Id) is not Outcome<InstitutionView>.Done found
            || await UseCase.RunAsync(actor, Id, TrailCursor.Find(Before)) is not Outcome<HistoryPage>.Done page)
            return new Outcome<HistoryTold>.NotFound();
        return new HistoryTold(found.Result.Form.Name!, await Sentences.TellAsync(actor, page.Result.Lines, await Regions.GetAsync()), page.Result.Before);
    }
}
