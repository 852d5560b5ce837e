using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ExportInstitutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Relations.ExportRelations;

/// <summary>The file of a list about relations, as the answer to a form that holds the reason.</summary>
internal static class RelationDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(RelationPaths.ExportFile, AnswerAsync)
        .RequireAuthorization(policy => policy.RequireRole(Role.SocialOfficer.Stored(), Role.Administrator.Stored(), Role.LksaHead.Stored()));

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> AnswerAsync(
        HttpContext context, [FromForm] string? reason, [FromForm] string? format, [FromServices] ExportRelations useCase, [FromServices] IActorSource actors,
        [FromServices] RegionCatalog regions, [FromServices] IStringLocalizer<Relations.Texts> words, [FromServices] IStringLocalizer<Texts> texts)
    {
        RedirectHttpResult Again(string wrong) => TypedResults.LocalRedirect($"{RelationPaths.Export}{context.Request.QueryString.Add("wrong", wrong)}");
        string? Asked(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
        if (Typed.Line(reason) is not { } why || !ExportFile.IsReason(reason))
            return Again("reason");
        var (list, filter, actor) = (Codes.Find<RelationList>(Asked("list")) ?? default, EntryFilter.Read(Asked), await actors.GetAsync());
        var order = new PageRequest(Asked("sort")?.TrimStart('-'), Asked("sort")?.StartsWith('-') == true);
        Outcome<TakenList> outcome;
        try
        {
            outcome = await useCase.RunAsync(actor, list, filter, order, why, context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            return Again("store");
        }

        if (outcome is Outcome<TakenList>.Refused)
            return Again("much");
        if (outcome is not Outcome<TakenList>.Done(var taken))
            return TypedResults.NotFound();
        var paper = new RelationPaper(actor, await regions.GetAsync(), words, texts).Of(taken, filter.Region);
        var who = context.User.FindFirst(ActorClaims.Name)?.Value ?? actor.AccountId.ToString();
        var stamp = new PaperStamp(texts["Class"], texts["Watermark", who, Formats.Moment(taken.At), why], (number, of) => texts["PageOf", number, of]);
        var name = $"{Codes.Of(list)}-{IndonesianDay.Of(taken.At):yyyy-MM-dd}";
        return Codes.Find<PaperKind>(format) == PaperKind.Pdf
            ? TypedResults.File(PaperPdf.Write(paper, stamp), "application/pdf", $"{name}.pdf")
            : TypedResults.File(await CsvAsync(paper, stamp, context.RequestAborted), "text/csv; charset=utf-8", $"{name}.csv");
    }

    private static async Task<byte[]> CsvAsync(Paper paper, PaperStamp stamp, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await PaperCsv.WriteAsync(stream, paper, stamp, cancellation);
        return stream.ToArray();
    }
}
