using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Government.Inspecting.AnswerItem;
using MerajutASA.Modules.Government.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Takes pictures from the checklist, under the header of its answers, and hands them out.</summary>
internal static class EvidenceEndpoints
{
    // Of the largest picture that the inspector of files accepts, with room for the difference.
    private static readonly long Most = FileForm.Of(FileType.Jpeg).Most + 1;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/inspections/{inspection:guid}/evidence", AddAsync)
            .DisableAntiforgery()
            .AddEndpointFilter(AnswerEndpoint.GuardAsync)
            .RequireAuthorization(policy => policy.RequireRole(Role.SocialOfficer.Stored()));
        endpoints.MapGet("/inspections/evidence/{picture:guid}", OpenAsync)
            .RequireAuthorization(policy => policy.RequireRole(Role.SocialOfficer.Stored(), Role.LksaHead.Stored()));
    }

    public static string Address(Guid picture, bool preview = false) => $"/inspections/evidence/{picture}{(preview ? "?preview=1" : "")}";

    private static async Task<IResult> AddAsync(
        Guid inspection, Guid item, Guid picture, HttpContext context, IActorSource actors, [FromServices] EvidenceAdding adding, [FromServices] IStringLocalizer<Texts> texts)
    {
        if (context.Request.ContentLength is not { } length || length > Most)
            return AnswerEndpoint.Wrong(texts["Refusal.TooLarge", FileForm.Of(FileType.Jpeg).Most / 1024 / 1024]);
        var content = new byte[length];
        await context.Request.Body.ReadExactlyAsync(content, context.RequestAborted);
        return await adding.RunAsync(await actors.GetAsync(), picture, inspection, item, content, context.RequestAborted) switch
        {
            Outcome<Guid>.Done => TypedResults.Json(new { item, picture }),
            Outcome<Guid>.Invalid invalid => AnswerEndpoint.Wrong(string.Join(' ', invalid.Errors.Select(error => texts[error.Code, error.Arguments].Value))),
            Outcome<Guid>.Refused refused => AnswerEndpoint.Wrong(texts[refused.Code, refused.Arguments]),
            Outcome<Guid>.Conflict => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task OpenAsync(Guid picture, string? preview, HttpContext context, IActorSource actors, [FromServices] OpenEvidence opening, [FromServices] FileStore store)
    {
        var actor = await actors.GetAsync();
        await PictureAnswer.WriteAsync(context, actor, store, () => opening.RunAsync(actor, picture, preview is not null, context.RequestAborted));
    }
}
