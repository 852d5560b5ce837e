using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>A browser with scripts off: follows links and redirects, keeps cookies, sends forms as they stand on the page.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies = new();
    private (IHtmlDocument Page, Uri Here) _before = (new HtmlParser().ParseDocument(""), new Uri("about:blank"));

    public Browser(Uri address)
        : this(address, null)
    {
    }

    /// <param name="address">Where the portal is.</param>
    /// <param name="way">What stands between the browser and the portal, cookies and redirects included.</param>
    public Browser(Uri address, HttpMessageHandler? way)
    {
        _client = new HttpClient(way ?? new HttpClientHandler { CookieContainer = _cookies }) { BaseAddress = address };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0");
    }

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public Uri Here { get; private set; } = new("about:blank");

    public HttpStatusCode Status { get; private set; }

    public string Text => Page.Body!.QuerySelector("main")?.TextContent ?? Page.Body.TextContent;

    /// <summary>The one-time code that the page shows.</summary>
    public string Code() => Page.QuerySelector("main code.ma-bigcode")!.TextContent.Trim();

    public IReadOnlyList<Cookie> Cookies => [.. _cookies.GetCookies(_client.BaseAddress!).Cast<Cookie>()];

    public async Task GoAsync(string path) => await ShowAsync(await _client.GetAsync(path));

    /// <summary>Shows the page before this one as it was, as a browser does from its memory.</summary>
    public void Back() => (Page, Here) = _before;

    /// <summary>Sends the only form of the main part that has the first of these fields, or the button.</summary>
    public async Task SendAsync(params (string Name, string Value)[] fields) => await ShowAsync(await PostAsync(fields));

    /// <summary>Sends the same form twice at once, as a double click does; shows the second answer.</summary>
    public async Task SendTwiceAsync(params (string Name, string Value)[] fields)
    {
        var answers = await Task.WhenAll(PostAsync(fields), PostAsync(fields));
        await ShowAsync(answers[1]);
    }

    /// <summary>Presses a button by its words.</summary>
    public async Task PressAsync(string words)
    {
        var button = Page.QuerySelectorAll<IHtmlButtonElement>("form button").Single(each => each.TextContent.Trim() == words);
        await ShowAsync(await PostAsync(button.Form!, button.Name is { Length: > 0 } name ? [(name, button.Value)] : []));
    }

    public void Dispose() => _client.Dispose();

    private Task<HttpResponseMessage> PostAsync((string Name, string Value)[] fields) =>
        PostAsync(Page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").First(form => form.QuerySelector($"[name='{fields[0].Name}']") is not null), fields);

    private Task<HttpResponseMessage> PostAsync(IHtmlFormElement form, (string Name, string Value)[] fields)
    {
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden][name]").Select(input => (input.Name!, input.Value));
        var standing = form.QuerySelectorAll<IHtmlInputElement>("input:not([type=hidden]):not([type=radio]):not([type=checkbox])").Select(input => (input.Name!, input.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select").Select(select => (select.Name!, select.Value ?? "")))
            .Where(pair => fields.All(field => field.Name != pair.Item1));
        var content = new FormUrlEncodedContent(hidden.Concat(standing).Concat(fields).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
        return _client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? new Uri(_client.BaseAddress!, action) : Here, content);
    }

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        _before = (Page, Here);
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Here = answer.RequestMessage!.RequestUri!;
        Status = answer.StatusCode;
    }
}
