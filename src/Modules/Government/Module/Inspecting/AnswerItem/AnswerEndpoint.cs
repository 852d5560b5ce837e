using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.AnswerItem;

/// <summary>
/// Takes answers one by one from a page that a phone keeps open on a bad line, and whole from a form where scripts are off. A header of its own,
/// which no form and no other site can send, stands in for the token of a form (decision 0021).
/// </summary>
internal static class AnswerEndpoint
{
    public const string Header = "X-Merajut-Answer";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapPost("/inspections/{inspection:guid}/answers", AnswerAsync)
        .DisableAntiforgery()
        .AddEndpointFilter(GuardAsync)
        .RequireAuthorization(policy => policy.RequireRole(Role.SocialOfficer.Stored()));

    private static async Task<IResult> AnswerAsync(
        Guid inspection, SentAnswer sent, HttpContext context, IActorSource actors, [FromServices] AnswerItem answering, [FromServices] IStringLocalizer<Texts> texts)
    {
        var answer = new ItemAnswer(sent.Item, Codes.Find<ItemResult>(sent.Result), sent.Note, sent.Version, sent.Sending);
        return await answering.RunAsync(await actors.GetAsync(), inspection, answer, context.RequestAborted) switch
        {
            Outcome<KeptAnswer>.Done(var kept) => TypedResults.Json(SentAnswer.Of(kept), statusCode: kept.IsTheirs ? StatusCodes.Status409Conflict : StatusCodes.Status200OK),
            Outcome<KeptAnswer>.Invalid invalid => Wrong(string.Join(' ', invalid.Errors.Select(error => texts[error.Code, error.Arguments].Value))),
            Outcome<KeptAnswer>.Refused refused => Wrong(texts[refused.Code, refused.Arguments]),
            Outcome<KeptAnswer>.Conflict => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => TypedResults.NotFound(),
        };
    }

    /// <summary>A sentence for the reader.</summary>
    public static IResult Wrong(string message) => TypedResults.Json(new { message }, statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>A page of another site cannot send the header; a store that is away is asked again later.</summary>
    public static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = invocation.HttpContext.Request;
        if (request.Headers[Header] != "1" || request.Headers["Sec-Fetch-Site"] is not ([] or ["same-origin"]))
            return TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed);
        try
        {
            return await next(invocation);
        }
        catch (BadHttpRequestException)
        {
            // The line broke in the middle; the device sends it again.
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (SessionRefusedException)
        {
            return TypedResults.Unauthorized();
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
