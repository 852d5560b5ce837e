using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ExportInstitutions;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.PrintInspection;

/// <summary>The report of an inspection as a file: the answer to a form that holds the reason.</summary>
internal static class PaperFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/inspections/{inspection:guid}/report/file", AnswerAsync)
        .RequireAuthorization(policy => policy.RequireRole(Role.SocialOfficer.Stored(), Role.LksaHead.Stored()));

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> AnswerAsync(
        Guid inspection, HttpContext context, [FromForm] string? reason, [FromServices] IActorSource actors, [FromServices] PrintInspection printing,
        [FromServices] ViewInspection.ViewInspection viewing, [FromServices] RegionCatalog regions, [FromServices] IPeople people,
        [FromServices] IStringLocalizer<Texts> texts, [FromServices] TimeProvider clock)
    {
        var again = TypedResults.LocalRedirect($"{InspectionPaths.Paper(inspection)}?wrong=1");
        if (Typed.Line(reason) is not { } why || !ExportFile.IsReason(reason))
            return again;
        try
        {
            var (actor, now) = (await actors.GetAsync(), clock.GetUtcNow());
            if (await printing.RunAsync(actor, inspection, why, context.RequestAborted) is not Outcome<bool>.Done
                || await viewing.RunAsync(actor, inspection, context.RequestAborted) is not Outcome<InspectionView>.Done(var view))
                return TypedResults.NotFound();
            var officer = (await people.FindAsync(actor, [view.Officer], context.RequestAborted)).GetValueOrDefault(view.Officer)?.Name;
            var who = context.User.FindFirst(ActorClaims.Name)?.Value ?? actor.AccountId.ToString();
            var stamp = new PaperStamp(texts["PaperClass"], texts["PaperWatermark", who, Formats.Moment(now), why], (number, of) => $"{number}/{of}");
            var paper = InspectionPaper.Of(view, (await regions.GetAsync()).NameOf(view.RegionCode), officer, texts);
            return TypedResults.File(PaperPdf.Write(paper, stamp), "application/pdf", $"{texts["PaperFile"].Value}-{IndonesianDay.Of(now):yyyy-MM-dd}.pdf");
        }
        catch (StoreUnavailableException)
        {
            return again;
        }
    }
}
