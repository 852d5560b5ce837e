using MerajutASA.Portal.Http;
using MerajutASA.Ui.Frame;
using Microsoft.AspNetCore.HttpOverrides;
using Serilog;

namespace MerajutASA.Portal.Composition;

internal static class ShellPipeline
{
    public static void UsePortalShell(this WebApplication app)
    {
        // Only a proxy on this machine is believed: the default of known proxies is the loopback address.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseSerilogRequestLogging(options =>
        {
            options.GetLevel = RequestLogging.Level;
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        });
        app.UseExceptionHandler(ShellPaths.Error, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(ShellPaths.Status + "/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<RefusalsByGet>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RequestActor>();
        app.UseRequestLocalization();
        app.UseWhen(PublicPage.IsAsked, branch => branch.UseResponseCompression());
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<RefusedForm>();
    }
}
