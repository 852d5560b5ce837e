using MerajutASA.Infrastructure.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>Where a provider tells of payments. Whatever is not taken, 404 and 503 among it, is sent again by the provider.</summary>
internal static partial class NotificationEndpoint
{
    public const string Path = "/payments/{provider}/notifications";
    public const string SignatureHeader = "Merajut-Signature";

    private const int Longest = 16 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, AnswerAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<Results<Ok<string>, UnauthorizedHttpResult, NotFound, StatusCodeHttpResult>> AnswerAsync(
        string provider, HttpContext context, [FromServices] IPaymentProvider configured, [FromServices] TakeNotification taking, [FromServices] ILogger<NotificationLog> log)
    {
        if (provider != configured.Name)
            return TypedResults.NotFound();
        if (context.Request.ContentLength is not (> 0 and <= Longest))
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var body = new byte[context.Request.ContentLength.Value];
        await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted);
        if (configured.Read(context.Request.Headers[SignatureHeader], body) is not { } told)
        {
            LogForged(log, provider);
            return TypedResults.Unauthorized();
        }

        try
        {
            // Taken to its end even where the provider hangs up: it would only send it again.
            return await taking.RunAsync(provider, told, CancellationToken.None) is Outcome<NotificationResult>.Done(var result)
                ? TypedResults.Ok(Infrastructure.Postgres.Codes.Of(result))
                : TypedResults.NotFound();
        }
        catch (Exception failure) when (failure is StoreUnavailableException or Infrastructure.Postgres.OutcomeUnknownException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A notification under the name of {Provider} came with a signature that does not hold: it was not taken")]
    private static partial void LogForged(ILogger log, string provider);
}
