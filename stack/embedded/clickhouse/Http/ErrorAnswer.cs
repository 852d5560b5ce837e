using System.Globalization;
using System.Text;
using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>Errors as ClickHouse's HTTP interface words them.</summary>
internal static class ErrorAnswer
{
    /// <summary>Turns whatever went wrong into an answer with ClickHouse's code.</summary>
    public static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["X-ClickHouse-Server-Display-Name"] = EngineConfiguration.DisplayName;
        try
        {
            await next(context);
        }
        catch (EngineException error)
        {
            await WriteAsync(context, error);
        }
        catch (Exception error) when (TooLarge(error))
        {
            await WriteAsync(context, EngineException.Refuse(ErrorCode.RequestTooLarge, $"The body is longer than {HostLimits.BodyBytes} bytes"));
        }
        catch (OperationCanceledException)
        {
            await WriteAsync(context, EngineException.Refuse(ErrorCode.QueryWasCancelled, "Query was cancelled"));
        }
        catch (Exception error) when (error is InvalidDataException or ZstdSharp.ZstdException)
        {
            await WriteAsync(context, EngineException.Refuse(ErrorCode.BadArguments, $"The body cannot be read: {error.Message}"));
        }
    }

    /// <summary>Ends an answer that has begun: the error goes into the body, and the connection breaks so that nobody takes it for whole.</summary>
    public static async Task BreakOffAsync(HttpContext context, string tag, EngineException error)
    {
        var size = Encoding.UTF8.GetByteCount(error.Message);
        await context.Response.WriteAsync(
            $"\r\n__exception__\r\n{tag}\r\n{error.Message}\n{size.ToString(CultureInfo.InvariantCulture)} {tag}\r\n__exception__\r\n");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static async Task WriteAsync(HttpContext context, EngineException error)
    {
        if (error.IsDiskFull)
            context.RequestServices.GetRequiredService<ILogger<ChdbEngine>>().LogError("The disk that holds the analytics data is full.");
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = HttpStatus.Of(error.Code);
        context.Response.ContentType = "text/plain; charset=UTF-8";
        context.Response.Headers["X-ClickHouse-Exception-Code"] = error.Code.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(error.Message + "\n");
    }

    private static bool TooLarge(Exception error) =>
        error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };
}
