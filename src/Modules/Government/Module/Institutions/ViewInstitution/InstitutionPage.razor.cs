using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>One entry of the register; staff and heads come to their own without knowing its id.</summary>
public sealed partial class InstitutionPage
{
    private Actor? actor;
    private RegionTree? tree;

    [Parameter] public Guid? Id { get; set; }

    [Inject] private ViewInstitution UseCase { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    private string Here => Id is { } id ? InstitutionPaths.Of(id) : InstitutionPaths.Own;

    private async Task<Outcome<InstitutionView>> FindAsync()
    {
        (actor, tree) = (await Actors.GetAsync(), await Regions.GetAsync());
        return (Id ?? actor.Institution) is { } institution
            ? await UseCase.RunAsync(actor, institution)
            : new Outcome<InstitutionView>.NotFound();
    }
}
