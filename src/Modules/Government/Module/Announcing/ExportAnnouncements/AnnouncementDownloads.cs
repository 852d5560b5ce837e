using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
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

namespace MerajutASA.Modules.Government.Announcing.ExportAnnouncements;

/// <summary>The list of announcements, or who has read one, as a file: the answer to a form that holds the reason.</summary>
internal static class AnnouncementDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(AnnouncementPaths.ExportFile, AnswerAsync)
        .RequireAuthorization(policy => policy.RequireRole(Role.SocialOfficer.Stored(), Role.LksaHead.Stored()));

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> AnswerAsync(
        HttpContext context, [FromForm] string? reason, [FromServices] IActorSource actors, [FromServices] AnnouncementExports exports,
        [FromServices] IStringLocalizer<Announcing.Texts> texts, [FromServices] TimeProvider clock)
    {
        RedirectHttpResult Again(string wrong) => TypedResults.LocalRedirect($"{AnnouncementPaths.Export}{context.Request.QueryString.Add("wrong", wrong)}");
        string? Asked(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
        if (Typed.Line(reason) is not { } why || !ExportFile.IsReason(reason))
            return Again("reason");
        var (actor, now) = (await actors.GetAsync(), clock.GetUtcNow());
        var isOfOne = Guid.TryParse(Asked("of"), out var announcement);
        Paper? paper;
        try
        {
            paper = isOfOne
                ? await exports.ReadersAsync(actor, announcement, AnnouncementPaths.HasRead(Asked(AnnouncementPaths.Has)), why, now, context.RequestAborted)
                : await exports.ListAsync(
                    actor, AnnouncementFilter.Read(Asked), new PageRequest(Asked("sort")?.TrimStart('-'), Asked("sort")?.StartsWith('-') == true), why, now, context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            return Again("store");
        }

        if (paper is null)
            return TypedResults.NotFound();
        var who = context.User.FindFirst(ActorClaims.Name)?.Value ?? actor.AccountId.ToString();
        var stamp = new PaperStamp(texts["Export.Class"], texts["Export.Watermark", who, Formats.Moment(now), why], (number, of) => $"{number}/{of}");
        using var file = new MemoryStream();
        await PaperCsv.WriteAsync(file, paper, stamp, context.RequestAborted);
        return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", $"{texts[isOfOne ? "Export.ReadersFile" : "Export.File"].Value}-{IndonesianDay.Of(now):yyyy-MM-dd}.csv");
    }
}
