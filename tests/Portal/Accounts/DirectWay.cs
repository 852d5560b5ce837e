using System.Net;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>
/// Stands where the proxy stands in Production: tells the portal that the browser came by HTTPS, and gives back the cookies that a browser
/// sends over HTTPS alone. Follows redirects, since cookies are set on the way.
/// </summary>
internal sealed class DirectWay() : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Names of the cookies that are held.</summary>
    public IReadOnlyCollection<string> Cookies => _cookies.Keys;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var next = request; ;)
        {
            next.Headers.Host = "portal.example";
            next.Headers.Add("X-Forwarded-Proto", "https");
            if (_cookies.Count > 0)
                next.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await base.SendAsync(next, cancellationToken);
            Keep(answer);
            if (answer.StatusCode is not HttpStatusCode.Redirect || answer.Headers.Location is not { } there)
                return answer;
            var path = there.IsAbsoluteUri ? there.PathAndQuery : there.OriginalString;
            next = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(request.RequestUri!.GetLeftPart(UriPartial.Authority)), path));
            foreach (var header in request.Headers.Where(header => header.Key == "User-Agent"))
                next.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    private void Keep(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
            if (value.Length == 0)
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }
    }
}
