using System.Globalization;
using MerajutASA.Infrastructure.Access;
using Microsoft.AspNetCore.Http;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>What the browser is told of an upload; sentences are in the reader's language, and shown as they are.</summary>
internal static class UploadAnswers
{
    private const string Offset = "Upload-Offset";

    public static IResult Going(HttpContext context, long kept)
    {
        context.Response.Headers[Offset] = kept.ToString(CultureInfo.InvariantCulture);
        return TypedResults.NoContent();
    }

    /// <summary>The upload stands elsewhere than the sender thinks.</summary>
    public static IResult Elsewhere(HttpContext context, long kept)
    {
        context.Response.Headers[Offset] = kept.ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status409Conflict);
    }

    public static IResult Finished(HttpContext context, long length, string? refusal, DocumentWords words, params object[] arguments)
    {
        if (refusal is null)
            return Going(context, length);
        return Fault(StatusCodes.Status422UnprocessableEntity, new UploadFault("File", words.Refusal(refusal, arguments)));
    }

    public static IResult Away(HttpContext context, StoreUnavailableException away)
    {
        context.Response.Headers.RetryAfter = "5";
        return Fault(StatusCodes.Status503ServiceUnavailable, new UploadFault(null, away.Store));
    }

    public static IResult Of<T>(Outcome<T> outcome, DocumentWords words) => outcome switch
    {
        Outcome<T>.Invalid invalid => Fault(StatusCodes.Status422UnprocessableEntity, [.. invalid.Errors.Select(error => new UploadFault(error.Field, words.Fault(error)))]),
        Outcome<T>.Refused refused => Fault(StatusCodes.Status422UnprocessableEntity, new UploadFault(null, words.Refusal(refused.Code, refused.Arguments))),
        Outcome<T>.Conflict => TypedResults.StatusCode(StatusCodes.Status409Conflict),
        _ => TypedResults.NotFound(),
    };

    private static IResult Fault(int status, params UploadFault[] faults) => TypedResults.Json(faults, statusCode: status);
}
