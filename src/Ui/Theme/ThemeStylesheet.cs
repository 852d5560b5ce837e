using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using MudBlazor;
using MudBlazor.Services;

namespace MerajutASA.Ui.Theme;

/// <summary>
/// The theme as one stylesheet, light and dark. MudThemeProvider would write a style element into each page, which
/// a strict Content-Security-Policy refuses and which cannot follow the device before a script runs.
/// </summary>
public sealed partial class ThemeStylesheet
{
    private ThemeStylesheet(string css)
    {
        Css = css;
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..12];
    }

    public string Css { get; }

    /// <summary>Changes with the content, so that the address can be cached for good.</summary>
    public string Version { get; }

    public static async Task<ThemeStylesheet> CreateAsync()
    {
        // A container of its own: the stylesheet is made once, before the portal's is built.
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IJSRuntime, NoBrowser>().AddMudServices().BuildServiceProvider();
        var light = await RenderAsync(services, dark: false);
        var dark = await RenderAsync(services, dark: true);
        return new ThemeStylesheet($$"""
            {{light}}
            @media (prefers-color-scheme: dark) { {{Under(dark, ":root:not([data-theme=light])")}} }
            {{Under(dark, ":root[data-theme=dark]")}}
            """);
    }

    private static string Under(string css, string root) => css.Replace(":root", root, StringComparison.Ordinal);

    private static async Task<string> RenderAsync(IServiceProvider services, bool dark)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = MerajutTheme.Create(),
            [nameof(MudThemeProvider.IsDarkMode)] = dark,
            [nameof(MudThemeProvider.DefaultScrollbar)] = true,
            [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var html = (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString();
            return string.Join('\n', StyleElement().Matches(html).Select(match => match.Groups[1].Value.Trim()));
        });
    }

    [GeneratedRegex("<style[^>]*>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
