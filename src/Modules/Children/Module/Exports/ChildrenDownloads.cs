using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Importing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Exports;

/// <summary>Files that the module hands out: the export, and the template and example of imports.</summary>
internal static class ChildrenDownloads
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "text/csv; charset=utf-8";
    private static readonly string[] Institution = [Role.LksaStaff.Stored(), Role.LksaHead.Stored()];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/children/export/file", ExportAsync).RequireAuthorization(policy => policy.RequireRole([.. Institution, Role.SocialOfficer.Stored()]));
        var samples = endpoints.MapGroup("/children/import").RequireAuthorization(policy => policy.RequireRole(Institution));
        foreach (var filled in new[] { false, true })
        {
            var name = filled ? "example" : "template";
            samples.MapGet($"/{name}.xlsx", (SampleFile sample) => TypedResults.File(sample.Workbook(filled), Xlsx, SampleFile.Name(filled, "xlsx")));
            samples.MapGet($"/{name}.csv", (SampleFile sample) => TypedResults.File(sample.Csv(filled), Csv, SampleFile.Name(filled, "csv")));
        }
    }

    private static async Task<Results<PushStreamHttpResult, RedirectHttpResult>> ExportAsync(
        HttpContext context, [FromForm] string? reason, IActorSource actors, ExportChildrenHandler handler, CaseWords words, IStringLocalizer<Texts> texts,
        RegionCatalog regions, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return TypedResults.LocalRedirect($"/children/export{context.Request.QueryString.Add("wrong", "reason")}");
        var actor = await actors.GetAsync();
        var csv = new ChildrenCsv(texts, words, await regions.GetAsync());
        var watermark = csv.Watermark(context.User.FindFirst(ActorClaims.Name)?.Value ?? actor.AccountId.ToString(), clock.GetUtcNow(), reason.Trim());
        var filter = ChildFilterAddress.Read(name => context.Request.Query[name]);
        return TypedResults.Stream(
            stream => csv.WriteAsync(stream, watermark, handler.RunAsync(actor, filter, reason.Trim(), context.RequestAborted), context.RequestAborted),
            Csv, texts["FileName"]);
    }
}
