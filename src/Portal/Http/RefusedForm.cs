using Microsoft.AspNetCore.Antiforgery;

namespace MerajutASA.Portal.Http;

/// <summary>
/// Ends a request whose form has no valid token before a page is begun: a page would answer with an empty body, which
/// the page for refusals takes for an answer.
/// </summary>
internal sealed class RefusedForm(RequestDelegate next, ILogger<RefusedForm> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } refused)
            return next(context);
        log.LogWarning(refused.Error, "A form for {Path} came without a valid token.", context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
