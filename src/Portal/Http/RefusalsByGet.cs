using Microsoft.AspNetCore.Diagnostics;

namespace MerajutASA.Portal.Http;

/// <summary>
/// The page that explains a refused POST is asked for within the same request; left a POST, it would be refused like the first,
/// for want of the same token, and the reader would see nothing.
/// </summary>
internal sealed class RefusalsByGet(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        await next(context);
        // The log tells what was asked for.
        context.Request.Method = method;
    }
}
