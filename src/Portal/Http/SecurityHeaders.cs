using Microsoft.Net.Http.Headers;

namespace MerajutASA.Portal.Http;

/// <summary>
/// No script but the portal's own files: no inline script, no nonce to steal, no eval. Style attributes stay allowed,
/// since MudBlazor places what floats with them; style elements do not.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self'; "
        + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    }

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A file that somebody brought is handed out under a policy that allows it less.
        if (!headers.ContentSecurityPolicy.ToString().StartsWith("sandbox;", StringComparison.Ordinal))
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.User.Identity?.IsAuthenticated == true)
            headers.CacheControl = "no-store";
        else if (IsPage(context.Response) && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-cache";
        if (IsPage(context.Response))
            headers.Append(HeaderNames.Vary, "Cookie");
        return Task.CompletedTask;
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
}
