using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using Microsoft.AspNetCore.Http;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>Hands a picture out, to who may open it and to nobody else.</summary>
internal static class PictureAnswer
{
    /// <summary>Whatever the file holds, a browser that opens it runs nothing, loads nothing and sends nothing.</summary>
    private const string Policy = "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'";

    public static async Task WriteAsync(HttpContext context, Actor actor, FileStore store, Func<Task<Outcome<PictureTicket>>> open)
    {
        try
        {
            if (await open() is not Outcome<PictureTicket>.Done(var ticket))
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
