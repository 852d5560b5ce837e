using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Hands files out: to the session that the link was made for, while it holds, and to nobody whose reading is not written down first.</summary>
internal static class FileEndpoints
{
    /// <summary>Whatever a file holds, a browser that opens it runs nothing, loads nothing and sends nothing.</summary>
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/children/documents/{file:guid}")
            .RequireAuthorization(policy => policy.RequireRole(Role.LksaStaff.Stored(), Role.LksaHead.Stored(), Role.SocialOfficer.Stored()));
        files.MapGet("/content", DownloadAsync);
        files.MapGet("/preview", PreviewAsync);
    }

    public static string Address(Guid file, string link, bool preview = false, bool away = false) =>
        $"/children/documents/{file}/{(preview ? "preview" : "content")}?link={link}{(away ? "&away=1" : "")}";

    private static async Task DownloadAsync(
        Guid file, string? link, string? away, HttpContext context, IActorSource actors, [FromServices] FileLinks links, [FromServices] DownloadFileHandler handler, [FromServices] FileStore store)
    {
        var actor = await actors.GetAsync();
        if (!await MayGoOnAsync(links.Read(actor, file, link), () => handler.CheckAsync(actor, file, context.RequestAborted), context))
            return;
        // Unless somebody has taken it away since the asking.
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        try
        {
            await foreach (var ticket in handler.RunAsync(actor, file, context.RequestAborted))
            {
                await using var content = new SealedFileStream(store, actor, ticket.Key, ticket.Content, ticket.Length);
                // Nothing is answered before there is something to answer with.
                await content.ProbeAsync(context.RequestAborted);
                context.Response.StatusCode = StatusCodes.Status200OK;
                await SendAsync(context, content, ticket, isShown: away is null);
            }
        }
        catch (StoreUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static async Task PreviewAsync(Guid file, string? link, HttpContext context, IActorSource actors, [FromServices] FileLinks links, [FromServices] PreviewFileHandler handler, [FromServices] FileStore store)
    {
        var actor = await actors.GetAsync();
        if (links.Read(actor, file, link) != FileLinkState.Holds || await handler.RunAsync(actor, file, context.RequestAborted) is not Outcome<FileTicket>.Done(var ticket))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using (ticket)
        {
            using var cipher = new FileCipher(ticket.Key);
            try
            {
                var picture = await store.ReadWholeAsync(actor, cipher, ticket.Content, ticket.Length, context.RequestAborted);
                context.Response.Headers.ContentSecurityPolicy = Policy;
                await TypedResults.Bytes(picture, "image/jpeg").ExecuteAsync(context);
            }
            catch (StoreUnavailableException)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
        }
    }

    /// <summary>An expired link of one's own goes back to where the next one is; any other is no address at all.</summary>
    private static async Task<bool> MayGoOnAsync(FileLinkState link, Func<Task<Outcome<Guid>>> check, HttpContext context)
    {
        if (link == FileLinkState.Foreign || await check() is not Outcome<Guid>.Done(var child))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        if (link == FileLinkState.Holds)
            return true;
        context.Response.Redirect($"/children/{child}/documents?expired=1");
        return false;
    }

    private static async Task SendAsync(HttpContext context, SealedFileStream content, FileTicket ticket, bool isShown)
    {
        var form = FileForm.Of(ticket.Type);
        context.Response.Headers.ContentSecurityPolicy = Policy;
        // Only pictures and sound are shown where they are; a browser's reader of other files is left out of it.
        var disposition = new ContentDispositionHeaderValue(isShown && form.Group is (FileGroup.Image or FileGroup.Audio) ? "inline" : "attachment");
        disposition.SetHttpFileName(FileNames.Of(ticket.Title!, form.Extension));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        var tag = new EntityTagHeaderValue($"\"{ticket.Content:N}\"");
        await TypedResults.Stream(content, form.MediaType, fileDownloadName: null, ticket.StoredAt, tag, enableRangeProcessing: true).ExecuteAsync(context);
        // The framework leaves a sending that the reader broke off without a word; in the trail it must not look like one that ended.
        context.RequestAborted.ThrowIfCancellationRequested();
    }
}
