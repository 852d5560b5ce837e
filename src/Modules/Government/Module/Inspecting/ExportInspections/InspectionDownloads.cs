using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Inspecting.CountInspections;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
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

namespace MerajutASA.Modules.Government.Inspecting.ExportInspections;

/// <summary>The list of inspections as a file: the answer to a form that holds the reason.</summary>
internal static class InspectionDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(InspectionPaths.ExportFile, AnswerAsync)
        .RequireAuthorization(policy => policy.RequireRole(Role.SocialOfficer.Stored(), Role.LksaHead.Stored()));

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> AnswerAsync(
        HttpContext context, [FromForm] string? reason, [FromForm] string? format, [FromServices] IActorSource actors, [FromServices] ExportInspections exporting, [FromServices] ExportCounts counting,
        [FromServices] RegionCatalog regions, [FromServices] IStringLocalizer<Texts> texts, [FromServices] TimeProvider clock)
    {
        var again = TypedResults.LocalRedirect($"{InspectionPaths.Export}{context.Request.QueryString.Add("wrong", "1")}");
        string? Asked(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
        if (Typed.Line(reason) is not { } why || !ExportFile.IsReason(reason))
            return again;
        var (actor, now, filter) = (await actors.GetAsync(), clock.GetUtcNow(), InspectionFilter.Read(Asked));
        Paper? paper;
        try
        {
            paper = Asked("board") is null
                ? await ListAsync(exporting, actor, filter, new PageRequest(Asked("sort")?.TrimStart('-'), Asked("sort")?.StartsWith('-') == true), why, now, await regions.GetAsync(), texts, context.RequestAborted)
                : await counting.RunAsync(actor, Asked(InspectionFilter.RegionName) is { Length: > 0 } region ? region : null, why, context.RequestAborted) is Outcome<InspectionCounts>.Done(var counts)
                    ? CountsPaper.Of(counts, await regions.GetAsync(), texts)
                    : null;
        }
        catch (StoreUnavailableException)
        {
            return again;
        }

        if (paper is null)
            return TypedResults.NotFound();
        var who = context.User.FindFirst(ActorClaims.Name)?.Value ?? actor.AccountId.ToString();
        var stamp = new PaperStamp(texts["PaperClass"], texts["PaperWatermark", who, Formats.Moment(now), why], (number, of) => $"{number}/{of}");
        var name = $"{texts[Asked("board") is null ? "ListFile" : "BoardFile"].Value}-{IndonesianDay.Of(now):yyyy-MM-dd}";
        if (Codes.Find<PaperKind>(format) == PaperKind.Pdf)
            return TypedResults.File(PaperPdf.Write(paper, stamp), "application/pdf", $"{name}.pdf");
        using var file = new MemoryStream();
        await PaperCsv.WriteAsync(file, paper, stamp, context.RequestAborted);
        return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", $"{name}.csv");
    }

    /// <summary>Null for who may not.</summary>
    private static async Task<Paper?> ListAsync(
        ExportInspections exporting, Actor actor, InspectionFilter filter, PageRequest order, string why, DateTimeOffset now, RegionTree tree, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var rows = new List<InspectionRow>();
        try
        {
            await foreach (var chunk in exporting.RunAsync(actor, filter, order, why, cancellation))
                rows.AddRange(chunk);
        }
        catch (StreamRefusedException)
        {
            return null;
        }

        return InspectionList.Of(rows, filter, now, tree, texts);
    }
}
