using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The HTTP status that ClickHouse gives with a code.</summary>
internal static class HttpStatus
{
    public static int Of(int code) => (ErrorCode)code switch
    {
        ErrorCode.AuthenticationFailed => StatusCodes.Status403Forbidden,
        ErrorCode.UnknownTable or ErrorCode.UnknownDatabase or ErrorCode.UnknownIdentifier or ErrorCode.SessionNotFound => StatusCodes.Status404NotFound,
        ErrorCode.SyntaxError or ErrorCode.BadArguments or ErrorCode.InvalidSessionTimeout => StatusCodes.Status400BadRequest,
        ErrorCode.RequestTooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.NotImplemented => StatusCodes.Status501NotImplemented,
        ErrorCode.TooManySimultaneousQueries => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
