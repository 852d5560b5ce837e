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
            Outcome<KeptAnswer>.Invalid invalid => TypedResults.Json(new { message = string.Join(' ', invalid.Errors.Select(error => texts[error.Code, error.Arguments].Value)) }, statusCode: StatusCodes.Status422UnprocessableEntity),
            Outcome<KeptAnswer>.Refused refused => TypedResults.Json(new { message = texts[refused.Code, refused.Arguments].Value }, statusCode: StatusCodes.Status422UnprocessableEntity),
            Outcome<KeptAnswer>.Conflict => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => TypedResults.NotFound(),
        };
    }

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = invocation.HttpContext.Request;
        if (request.Headers[Header] != "1" || request.Headers["Sec-Fetch-Site"] is not ([] or ["same-origin"]))
            return TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed);
        try
        {
            return await next(invocation);
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
