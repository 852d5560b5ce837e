using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>The file of a report, as the answer to a form that holds the reason.</summary>
internal static class ReportDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/reports/export/file", ExportAsync)
        .RequireAuthorization(policy => policy.RequireRole(Role.LksaStaff.Stored(), Role.LksaHead.Stored(), Role.SocialOfficer.Stored()));

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> ExportAsync(
        HttpContext context, [FromForm] string? reason, [FromForm] string? format, [FromServices] IActorSource actors, [FromServices] ExportReportHandler handler,
        [FromServices] ReportPapers papers, [FromServices] IStringLocalizer<Texts> texts)
    {
        RedirectHttpResult Again(string wrong) => TypedResults.LocalRedirect($"/reports/export{context.Request.QueryString.Add("wrong", wrong)}");
        string? Asked(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
        if (string.IsNullOrWhiteSpace(reason))
            return Again("reason");
        var (kind, filter, actor) = (Codes.Find<ReportKind>(Asked("report")) ?? default, ReportFilterAddress.Read(Asked), await actors.GetAsync());
        Outcome<ReportData> outcome;
        try
        {
            outcome = await handler.RunAsync(actor, kind, filter, reason.Trim(), context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            return Again("store");
        }

        if (outcome is Outcome<ReportData>.Refused refused)
            return Again(refused.Code == "TooMuch" ? "much" : "period");
        if (outcome is not Outcome<ReportData>.Done(var data))
            return TypedResults.NotFound();
        var sheet = await papers.MakeAsync(actor, kind, filter, data, whole: true);
        var who = context.User.FindFirst(ActorClaims.Name)?.Value ?? actor.AccountId.ToString();
        var stamp = new PaperStamp(texts["Class"], texts["Watermark", who, Formats.Moment(data.At), reason.Trim()], (number, of) => texts["PageOf", number, of]);
        var name = texts[$"File.{kind}"].Value;
        return (Codes.Find<PaperKind>(format) ?? default) switch
        {
            PaperKind.Csv => TypedResults.File(await CsvAsync(sheet.Paper, stamp, context.RequestAborted), "text/csv; charset=utf-8", $"{name}.csv"),
            PaperKind.Png => TypedResults.File(PaperPng.Write(sheet.Paper, stamp), "image/png", $"{name}.png"),
            _ => TypedResults.File(PaperPdf.Write(sheet.Paper, stamp), "application/pdf", $"{name}.pdf"),
        };
    }

    private static async Task<byte[]> CsvAsync(Paper paper, PaperStamp stamp, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await PaperCsv.WriteAsync(stream, paper, stamp, cancellation);
        return stream.ToArray();
    }
}
