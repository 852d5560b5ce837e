using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>
/// Uploads that survive a broken line, by the tus protocol 1.0.0 (tus.io: core, creation), whose answers carry a sentence for the reader
/// beside the status. Its own header, which no form and no other site can send, stands in for the token of a form (decision 0021).
/// </summary>
internal static class UploadEndpoints
{
    private const string Version = "1.0.0";
    private const string VersionHeader = "Tus-Resumable";
    private const string Offset = "Upload-Offset";
    private const string Length = "Upload-Length";
    private const string Body = "application/offset+octet-stream";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var uploads = endpoints.MapGroup("/children")
            .RequireAuthorization(policy => policy.RequireRole(Role.LksaStaff.Stored(), Role.LksaHead.Stored()))
            .AddEndpointFilter(GuardAsync);
        uploads.MapPost("/{child:guid}/documents/uploads", BeginAsync);
        uploads.MapMethods("/documents/uploads/{upload:guid}", [HttpMethods.Head], FindAsync);
        uploads.MapPatch("/documents/uploads/{upload:guid}", ContinueAsync);
    }

    private static async Task<IResult> BeginAsync(Guid child, UploadDraft draft, HttpContext context, IActorSource actors, [FromServices] BeginUploadHandler handler, [FromServices] DocumentWords words)
    {
        var command = new BeginUpload(
            draft.Id, child, draft.DocumentId ?? Guid.CreateVersion7(), Codes.Find<DocumentKind>(draft.Kind), draft.Title, draft.Length);
        var outcome = await handler.RunAsync(await actors.GetAsync(), command, context.RequestAborted);
        if (outcome is not Outcome<Guid>.Done(var upload))
            return UploadAnswers.Of(outcome, words);
        context.Response.Headers[Offset] = "0";
        return TypedResults.Created($"/children/documents/uploads/{upload}");
    }

    private static async Task<IResult> FindAsync(
        Guid upload, HttpContext context, IActorSource actors, [FromServices] ContinueUploadHandler handler, [FromServices] UploadReceiver receiver, [FromServices] DocumentWords words)
    {
        var actor = await actors.GetAsync();
        var outcome = await handler.RunAsync(actor, upload, context.RequestAborted);
        if (outcome is not Outcome<UploadTicket>.Done(var ticket))
            return UploadAnswers.Of(outcome, words);
        using (ticket)
        {
            var kept = ticket.State == FileState.Uploading ? await receiver.OffsetAsync(actor, upload, ticket.Length, context.RequestAborted) : ticket.Length;
            context.Response.Headers[Offset] = kept.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers[Length] = ticket.Length.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Ok();
        }
    }

    private static async Task<IResult> ContinueAsync(
        Guid upload, HttpContext context, IActorSource actors, [FromServices] ContinueUploadHandler handler, [FromServices] UploadReceiver receiver, [FromServices] UploadFinishing finishing, [FromServices] DocumentWords words)
    {
        if (context.Request.ContentType != Body)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (!long.TryParse(context.Request.Headers[Offset], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return TypedResults.BadRequest();
        var actor = await actors.GetAsync();
        var outcome = await handler.RunAsync(actor, upload, context.RequestAborted);
        if (outcome is not Outcome<UploadTicket>.Done(var ticket))
            return UploadAnswers.Of(outcome, words);
        using (ticket)
        {
            // The answer to the last bytes was lost, and they are sent again.
            if (ticket.State != FileState.Uploading)
                return UploadAnswers.Finished(context, ticket.Length, ticket.Refusal, words);
            var kept = await receiver.OffsetAsync(actor, upload, ticket.Length, context.RequestAborted);
            if (kept != offset)
                return UploadAnswers.Elsewhere(context, kept);
            using var cipher = new FileCipher(ticket.Key);
            if (offset == 0 && await UploadHead.RefusalAsync(context, ticket.Length) is { } refused)
                return await RefuseAsync(context, ticket, refused);
            var now = await receiver.ReceiveAsync(actor, ticket.Place, cipher, upload, ticket.Length, offset, context.Request.Body, context.RequestAborted);
            if (now is null)
                return UploadAnswers.Elsewhere(context, await receiver.OffsetAsync(actor, upload, ticket.Length, context.RequestAborted));
            if (now < ticket.Length)
                return UploadAnswers.Going(context, now.Value);
            var finished = await finishing.RunAsync(actor, ticket, context.RequestAborted);
            return finished is Outcome<Inspection.Refused?>.Done(var refusal)
                ? UploadAnswers.Finished(context, ticket.Length, refusal?.Code, words, refusal?.Arguments ?? [])
                : UploadAnswers.Of(finished, words);
        }

        async Task<IResult> RefuseAsync(HttpContext answered, UploadTicket ticket, Inspection.Refused refused)
        {
            await finishing.RefuseAsync(actor, ticket, refused, CancellationToken.None);
            return UploadAnswers.Finished(answered, ticket.Length, refused.Code, words, refused.Arguments);
        }
    }

    /// <summary>A page of another site cannot send this header without being asked for leave first, which nobody gives.</summary>
    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        context.Response.Headers[VersionHeader] = Version;
        if (context.Request.Headers[VersionHeader] != Version || context.Request.Headers["Sec-Fetch-Site"] is not ([] or ["same-origin"]))
            return TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed);
        try
        {
            return await next(invocation);
        }
        catch (SessionRefusedException)
        {
            return TypedResults.Unauthorized();
        }
        catch (StoreUnavailableException away)
        {
            return UploadAnswers.Away(context, away);
        }
        catch (BadHttpRequestException)
        {
            // The line broke; whole chunks that came before are kept.
            return TypedResults.BadRequest();
        }
    }
}
