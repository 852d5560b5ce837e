using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.ExportInstitutions;

/// <summary>Answers the export form with a file that streams while it is read. A post, since the reason must not stand in an address.</summary>
internal static class ExportFile
{
    public const int ShortestReason = 10;
    public const int LongestReason = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapPost(InstitutionPaths.ExportFile, AnswerAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = "social-officer,administrator" });

    public static bool IsReason(string? typed) => Typed.Line(typed) is { Length: >= ShortestReason and <= LongestReason };

    private static async Task AnswerAsync(
        HttpContext context, [FromForm] string? query, [FromForm] string? reason, [FromServices] ExportInstitutions useCase, [FromServices] IActorSource actors,
        [FromServices] RegionCatalog regions, [FromServices] IStringLocalizer<Institutions.Texts> words, [FromServices] TimeProvider clock)
    {
        var why = Typed.Line(reason);
        if (why is null || !IsReason(reason))
        {
            // The page asks before it sends anybody here; whoever comes by another way is sent back to it.
            context.Response.Redirect(InstitutionPaths.Export + QueryString.FromUriComponent(query is ['?', ..] ? query : ""));
            return;
        }

        var asked = QueryHelpers.ParseQuery(query);
        string? Asked(string name) => asked.TryGetValue(name, out var value) ? value.ToString() : null;
        var chunks = useCase.RunAsync(
            await actors.GetAsync(), BoardFilter.Read(Asked), new PageRequest(Asked("sort")?.TrimStart('-'), Asked("sort")?.StartsWith('-') == true), why, context.RequestAborted);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"lembaga-{IndonesianDay.Of(clock.GetUtcNow()):yyyy-MM-dd}.csv\"";
        try
        {
            await new InstitutionCsv(words, await regions.GetAsync()).WriteAsync(context.Response.Body, chunks, context.RequestAborted);
        }
        catch (StreamRefusedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
