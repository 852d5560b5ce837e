using System.Text.Json;
using System.Text.Json.Serialization;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Modules.Business.Payments.Sandbox;

/// <summary>
/// A provider that moves no money: for development and tests, where it misbehaves on purpose. Its key is derived from the portal's own,
/// so that there is no secret to hand round. Closed in Production.
/// </summary>
internal sealed class SandboxProvider(IBlindIndex index, IHostEnvironment environment, TimeProvider clock) : IPaymentProvider
{
    public const string ProviderName = "sandbox";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) } };

    public string Name => ProviderName;

    public bool IsOpen => !environment.IsProduction();

    private byte[] Key => index.Token("business.sandbox", "signing-key");

    public string PayAt(string reference) => $"/sandbox/payments/{reference}";

    public ProviderEvent? Read(string? signature, ReadOnlySpan<byte> body)
    {
        if (!IsOpen || !SignedBody.Holds(Key, body, signature, clock.GetUtcNow()))
            return null;
        try
        {
            return JsonSerializer.Deserialize<ProviderEvent>(body, Json) is { Id.Length: > 0 and <= 100, Reference.Length: > 0 and <= 100 } told ? told : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As the provider sends it.</summary>
    public (byte[] Body, string Signature) Write(ProviderEvent told)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(told, Json);
        return (body, SignedBody.Sign(Key, body, clock.GetUtcNow()));
    }
}
