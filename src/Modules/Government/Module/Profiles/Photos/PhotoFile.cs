using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Hands photographs of profiles out, to who may open them and to nobody else.</summary>
internal static class PhotoFile
{
    /// <summary>Whatever the file holds, a browser that opens it runs nothing, loads nothing and sends nothing.</summary>
    private const string Policy = "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/institutions/photos/{photo:guid}", AnswerAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = "social-officer,lksa-head,lksa-staff" });

    public static string Address(Guid photo, bool preview = false) => $"/institutions/photos/{photo}{(preview ? "?preview=1" : "")}";

    private static async Task AnswerAsync(Guid photo, string? preview, HttpContext context, IActorSource actors, [FromServices] OpenPhoto opening, [FromServices] FileStore store)
    {
        var actor = await actors.GetAsync();
        try
        {
            if (await opening.RunAsync(actor, photo, preview is not null, context.RequestAborted) is not Outcome<PhotoTicket>.Done(var ticket))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            using (ticket)
            {
                using var cipher = new FileCipher(ticket.Key);
                var picture = await store.ReadWholeAsync(actor, cipher, ticket.Content, ticket.Length, context.RequestAborted);
                context.Response.Headers.ContentSecurityPolicy = Policy;
                await TypedResults.Bytes(picture, FileForm.Of(ticket.Type).MediaType).ExecuteAsync(context);
            }
        }
        catch (StoreUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
