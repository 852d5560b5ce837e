using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Modules.Government.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Hands photographs of profiles out, to who may open them and to nobody else.</summary>
internal static class PhotoFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/institutions/photos/{photo:guid}", AnswerAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = "social-officer,lksa-head,lksa-staff" });

    public static string Address(Guid photo, bool preview = false) => $"/institutions/photos/{photo}{(preview ? "?preview=1" : "")}";

    private static async Task AnswerAsync(Guid photo, string? preview, HttpContext context, IActorSource actors, [FromServices] OpenPhoto opening, [FromServices] FileStore store)
    {
        var actor = await actors.GetAsync();
        await PictureAnswer.WriteAsync(context, actor, store, () => opening.RunAsync(actor, photo, preview is not null, context.RequestAborted));
    }
}
