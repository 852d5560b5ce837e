using System.Net.Http.Headers;

namespace MerajutASA.Modules.Business.Payments.Sandbox;

/// <summary>Sends notifications as the provider would, over HTTP to the portal's own address.</summary>
internal sealed class SandboxPayer(SandboxProvider provider, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new();

    /// <param name="act">What to do.</param>
    /// <param name="payment">Of which payment.</param>
    /// <param name="portal">Where the portal answers.</param>
    public async Task ActAsync(SandboxAct act, FoundPayment payment, Uri portal)
    {
        var settled = new ProviderEvent(Guid.NewGuid().ToString(), payment.Reference, NotificationKind.Settled, payment.Amount, clock.GetUtcNow());
        switch (act)
        {
            case SandboxAct.Twice:
                await Task.WhenAll(SendAsync(portal, settled), SendAsync(portal, settled));
                await SendAsync(portal, settled with { Id = Guid.NewGuid().ToString() });
                break;
            case SandboxAct.Late:
                // Nobody waits for it: that it comes after the page is the point.
                _ = LaterAsync(portal, settled);
                break;
            case SandboxAct.Disordered:
                await SendAsync(portal, settled);
                await SendAsync(portal, settled with { Id = Guid.NewGuid().ToString(), Kind = NotificationKind.Failed });
                break;
            case SandboxAct.Forged:
                await SendAsync(portal, settled, signature => signature[..^4] + "0000");
                break;
            case SandboxAct.WrongAmount:
                await SendAsync(portal, settled with { Amount = payment.Amount / 2 });
                break;
            case SandboxAct.Fail:
                await SendAsync(portal, settled with { Kind = NotificationKind.Failed });
                break;
            default:
                await SendAsync(portal, settled);
                break;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task LaterAsync(Uri portal, ProviderEvent told)
    {
        await Task.Delay(Lateness, clock);
        await SendAsync(portal, told);
    }

    private async Task SendAsync(Uri portal, ProviderEvent told, Func<string, string>? spoil = null)
    {
        var (body, signature) = provider.Write(told);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(portal, NotificationEndpoint.Path.Replace("{provider}", provider.Name, StringComparison.Ordinal).TrimStart('/'))) { Content = content };
        request.Headers.Add(NotificationEndpoint.SignatureHeader, spoil is null ? signature : spoil(signature));
        using var response = await _http.SendAsync(request);
    }
}
